package org.vigie.mapping.readmodel.followups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.readmodel.Conditions;
import org.vigie.mapping.readmodel.DayCursor;
import org.vigie.mapping.readmodel.EntryLists;

/** What was agreed on in sessions and meetings and is still to be done. */
@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CALL_WRITER,
    Roles.LISTENER,
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.ANALYST,
    Roles.CARTOGRAPHER,
    Roles.PRIVACY_OFFICER,
    Roles.SERVICE
})
@Tag(name = "follow-ups")
public class FollowUpsResource {
    private final EntryLists lists;

    FollowUpsResource(EntryLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(summary = "What is still to be done since sessions and meetings, what is due first coming first")
    @Parameter(
            name = "due",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = LocalDate.class),
            description = "Only what is due by this day, included",
            example = "2024-06-30")
    @Parameter(name = "limit", ref = "limit")
    @Parameter(name = "cursor", ref = "cursor")
    public Page<OpenFollowUpView> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        LocalDate due = query.date("due");
        PageRequest page = query.page();
        query.finish();
        lists.await();
        return Page.of(rows(due, page), page, row -> DayCursor.of(row.dueOn, row.rowId))
                .map(FollowUpRow::view);
    }

    private static List<FollowUpRow> rows(@Nullable LocalDate due, PageRequest page) {
        Conditions open = new Conditions().and("doneOn is null", Map.of()).and("dueOn <= :due", "due", due);
        Cursor cursor = page.cursor();
        if (cursor != null) {
            open.and(
                    "(dueOn, rowId) > (:lastDay, :lastId)",
                    Map.of("lastDay", DayCursor.day(cursor), "lastId", DayCursor.id(cursor)));
        }
        return FollowUpRow.<FollowUpRow>find(open.orderedBy("dueOn, rowId"), open.values())
                .range(0, page.fetch() - 1)
                .list();
    }
}
