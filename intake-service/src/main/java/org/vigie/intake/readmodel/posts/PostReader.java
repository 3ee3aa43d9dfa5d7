package org.vigie.intake.readmodel.posts;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.vigie.http.Client;
import org.vigie.http.Page;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.RequestLimits;
import org.vigie.http.Roles;
import org.vigie.http.body.UnreadQuery;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.Posting;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.CaseEvent;

/** Finds posts for whoever may read them: people of the platform read all, another system what it posted itself. */
@ApplicationScoped
class PostReader {
    private static final String REFERENCE = "externalReference";

    private final Postings postings;
    private final CaseHistories histories;
    private final Client client;
    private final RoutingContext request;

    PostReader(Postings postings, CaseHistories histories, Client client, RoutingContext request) {
        this.postings = postings;
        this.histories = histories;
        this.client = client;
        this.request = request;
    }

    /** The post with this id; 404 also for one that is not the client's to read. */
    <E extends CaseEvent> Posting<E> byId(String text, Class<E> kind, String what) {
        UUID id = PathIds.uuid(text, what);
        var found = client.has(Roles.LISTENER) || client.has(Roles.COORDINATOR)
                ? postings.find(id, kind)
                : postings.findOwn(client.id(), id, kind);
        Posting<E> posting = found.orElseThrow(() -> Problems.notFound(what));
        UnreadQuery.refuse(request);
        return posting;
    }

    /**
     * The client's own post by the query's reference, as a list of none or one.
     *
     * @param idOf makes the id of client and reference
     */
    <E extends CaseEvent, V> Page<V> byReference(
            UriInfo uri, Class<E> kind, BiFunction<String, String, UUID> idOf, BiFunction<Posting<E>, String, V> view) {
        QueryParams query = QueryParams.of(uri);
        query.page();
        String reference = query.text(REFERENCE, RequestLimits.MAX_REFERENCE);
        if (reference == null) {
            query.reject(REFERENCE, "is required");
        }
        query.finish();
        Optional<V> found = reference == null
                ? Optional.empty()
                : postings.find(idOf.apply(client.id(), reference), kind)
                        .map(posting -> view.apply(posting, reference));
        return new Page<>(found.stream().toList(), null);
    }

    /** The case that a post is about, as it stands. */
    CaseHistory caseOf(Posting<?> posting) {
        return histories.pseudonymous(posting.event().caseId()).orElseThrow();
    }
}
