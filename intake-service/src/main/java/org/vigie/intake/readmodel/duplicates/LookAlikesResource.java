package org.vigie.intake.readmodel.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.intake.readmodel.duplicates.LookAlikes.ToCheck;

/** {@code GET /v1/look-alikes}: cases that somebody should look at side by side, noticed when calls came in. */
@Path("/v1/look-alikes")
@Produces(MediaType.APPLICATION_JSON)
public class LookAlikesResource {
    private final LookAlikes lookAlikes;

    LookAlikesResource(LookAlikes lookAlikes) {
        this.lookAlikes = lookAlikes;
    }

    /**
     * A page of the list.
     *
     * @param count how many there are on all pages
     * @param complete false when there are more than are counted
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Listed(List<LookAlike> items, @Nullable String next, int count, boolean complete) {}

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public Listed list(@Context UriInfo uri) {
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        LookAlike last = cursor == null
                ? null
                : new LookAlike(cursor.uuid(1), cursor.uuid(2), Math.clamp(cursor.number(0), -1, 101), List.of());
        ToCheck found = lookAlikes.toCheck();
        List<LookAlike> rows = found.all().stream()
                .filter(one -> last == null || LookAlikes.ORDER.compare(one, last) > 0)
                .limit(page.fetch())
                .toList();
        Page<LookAlike> cut =
                Page.of(rows, page, one -> Cursor.of((long) one.score(), one.caseId(), one.otherCaseId()));
        return new Listed(cut.items(), cut.next(), found.all().size(), found.complete());
    }
}
