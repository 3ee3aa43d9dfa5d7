package org.vigie.intake.readmodel.cases;

import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.http.Client;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.RequestLimits;
import org.vigie.http.Roles;
import org.vigie.http.Violation;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.domain.merge.MergeBook;

/** {@code GET /v1/cases}: newest in the log first; pages stay as they are while cases arrive. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    private static final int LONGEST_TEXT = 200;

    private final References references;
    private final Words words;
    private final Client client;
    private final MergeBooks merges;
    private final InstantSource clock;

    CasesResource(References references, Words words, Client client, MergeBooks merges, InstantSource clock) {
        this.references = references;
        this.words = words;
        this.client = client;
        this.merges = merges;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    @Transactional
    public Page<CaseItem> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        Filter filter = CaseFilter.of(query, clock.instant());
        String reference = query.text("reference", RequestLimits.MAX_REFERENCE);
        String text = query.text("q", LONGEST_TEXT);
        PageRequest page = query.page();
        query.finish();
        if (reference != null) {
            filter.where("caseId in :named", "named", named(reference));
        }
        if (text != null) {
            said(text).forEach(filter::whereAny);
        }
        Cursor cursor = page.cursor();
        if (cursor != null) {
            filter.where("openingPosition < :before", "before", cursor.number(0));
        }
        List<CaseRow> rows = CaseRow.<CaseRow>find(
                        filter.hql(), Sort.descending("openingPosition"), filter.parameters())
                .range(0, page.limit())
                .list();
        MergeBook book = merges.read();
        return Page.of(rows, page, row -> Cursor.of(row.openingPosition)).map(row -> CaseItem.of(row, book));
    }

    /** Whoever coordinates finds the cases of all; a listener, as everywhere, by the references of the own client. */
    private Set<UUID> named(String reference) {
        return client.has(Roles.COORDINATOR)
                ? references.ofAnyClient(reference)
                : references.of(client.id(), reference);
    }

    private List<Set<String>> said(String text) {
        List<Set<String>> terms = words.find(text);
        if (terms.isEmpty()) {
            throw Problems.unprocessable(Violation.ofParameter("q", "must have a word that says something"));
        }
        return terms;
    }
}
