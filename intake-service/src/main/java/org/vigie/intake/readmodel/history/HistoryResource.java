package org.vigie.intake.readmodel.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.vigie.http.Cursor;
import org.vigie.http.EntityVersion;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.application.Posting;
import org.vigie.intake.domain.CaseEvent;

/** {@code GET /v1/cases/{caseId}/history}: oldest in the log first; pages stay as they are while more happens. */
@Path("/v1/cases/{caseId}/history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {
    private final CaseHistories histories;
    private final MergeBooks merges;

    HistoryResource(CaseHistories histories, MergeBooks merges) {
        this.histories = histories;
        this.merges = merges;
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    public Response get(@PathParam("caseId") String caseId, @Context UriInfo uri) {
        List<Posting<CaseEvent>> postings = histories.postings(PathIds.uuid(caseId, "case"));
        if (postings.isEmpty()) {
            throw Problems.notFound("case");
        }
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        long seen = cursor == null ? 0 : cursor.number(0);
        List<Told> rows = Told.of(
                        postings, merges.postings(postings.getFirst().event().caseId()))
                .stream()
                .filter(told -> told.position() > seen)
                .limit(page.fetch())
                .toList();
        return Response.ok(
                        Page.of(rows, page, told -> Cursor.of(told.position())).map(Told::item))
                .header("ETag", new EntityVersion(postings.getLast().version()).etag())
                .build();
    }
}
