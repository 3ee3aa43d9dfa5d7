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
import java.util.List;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.domain.merge.MergeBook;

/** {@code GET /v1/cases}: newest in the log first; pages stay as they are while cases arrive. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    private final MergeBooks merges;

    CasesResource(MergeBooks merges) {
        this.merges = merges;
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    @Transactional
    public Page<CaseItem> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        CaseFilter filter = CaseFilter.of(query);
        PageRequest page = query.page();
        query.finish();
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
}
