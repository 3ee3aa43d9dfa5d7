package org.vigie.intake.adapter.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.http.Client;
import org.vigie.http.IfMatch;
import org.vigie.http.Roles;
import org.vigie.http.body.UnreadQuery;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.application.CaseCommands.Reach;
import org.vigie.intake.application.CaseIds;

/**
 * Who posts, and what comes beside the body.
 *
 * @param client the posting system
 * @param reach the cases in which it may write
 * @param roles what it may do besides
 * @param ids makes ids of its references
 * @param now when the request came, as the log keeps it, so that a repeat gets the very same answer
 * @param idempotencyKey the header that may stand in for {@code externalReference}
 * @param ifMatch the header that names the case's expected version
 * @param unreadQuery refuses a query that nobody reads
 */
public record Sender(
        String client,
        Reach reach,
        Set<String> roles,
        CaseIds ids,
        Instant now,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch,
        Runnable unreadQuery) {

    /**
     * The version of the case that {@code If-Match} names, null for any. To be asked for once it is known what the request is about, since 404
     * comes before what is wrong beside the body.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412 or 422 for a header, 422 for a query that says nothing
     */
    @Nullable Long expectedVersion() {
        unreadQuery.run();
        return IfMatch.of(ifMatch).expectedVersion();
    }

    /** What goes along with a request that says {@code content}. */
    Post post(RequestContent content, @Nullable Long expectedVersion) {
        return new Post(client, reach, content, expectedVersion);
    }

    /** Whether it may change what others posted: else only its own. */
    boolean mayChangeAll() {
        return roles.contains(Roles.COORDINATOR);
    }

    /** The same at another time. */
    Sender at(Instant time) {
        return new Sender(client, reach, roles, ids, time, idempotencyKey, ifMatch, unreadQuery);
    }

    /** Tells who sends the request at hand. */
    @ApplicationScoped
    public static class Senders {
        private static final Set<String> EVERYWHERE = Set.of(Roles.LISTENER, Roles.COORDINATOR);

        private final Client client;
        private final CaseIds ids;
        private final InstantSource clock;
        private final RoutingContext request;

        Senders(Client client, CaseIds ids, InstantSource clock, RoutingContext request) {
            this.client = client;
            this.ids = ids;
            this.clock = clock;
            this.request = request;
        }

        /** Who that is, with what the headers say. */
        public Sender sender(@Nullable String idempotencyKey, @Nullable String ifMatch) {
            Reach reach = EVERYWHERE.stream().anyMatch(client::has) ? Reach.EVERY_CASE : Reach.OWN_CASES;
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new Sender(
                    client.id(), reach, client.roles(), ids, now, idempotencyKey, ifMatch, UnreadQuery.left(request));
        }
    }
}
