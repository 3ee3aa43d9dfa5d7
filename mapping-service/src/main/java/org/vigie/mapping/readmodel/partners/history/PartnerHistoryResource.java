package org.vigie.mapping.readmodel.partners.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;

/**
 * Every change of a partner, oldest first; pages stay as they are while more happens. It tells what was open once and is confidential now, so only
 * those read it who may know of everything.
 */
@Path("/v1/partners/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER})
@RunOnVirtualThread
@Tag(name = "partners")
public class PartnerHistoryResource {
    private final Partners partners;
    private final PartnerMerges merges;

    PartnerHistoryResource(Partners partners, PartnerMerges merges) {
        this.partners = partners;
        this.merges = merges;
    }

    @GET
    @Operation(summary = "Every change of a partner, oldest first, with the partner as it was and who told it")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "`next` of the page before")
    public Page<HistoryItem> list(@PathParam("id") String id, @Context UriInfo uri) {
        UUID partnerId = PathIds.uuid(id, "partner");
        var postings = partners.history(partnerId);
        if (postings.isEmpty()) {
            throw Problems.notFound("partner");
        }
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        long seen = cursor == null ? 0 : cursor.number(0);
        List<Timeline.Item> items = Timeline.of(partnerId, postings, merges.postings(partnerId)).stream()
                .filter(item -> item.position() > seen)
                .limit(page.fetch())
                .toList();
        return Page.of(items, page, item -> Cursor.of(item.position())).map(Timeline.Item::item);
    }
}
