package org.vigie.referral.readmodel.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.referral.application.DeniedAccesses;
import org.vigie.referral.application.DeniedAccesses.DeniedAccess;

/** {@code GET /v1/denied-accesses}: the audit of requests for another authority's referrals. */
@Path("/v1/denied-accesses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Audit")
@RunOnVirtualThread
public class DeniedAccessesResource {
    private final DeniedAccesses denied;

    DeniedAccessesResource(DeniedAccesses denied) {
        this.denied = denied;
    }

    @GET
    @Operation(summary = "Who asked for a referral of another authority, and was told that there is none; newest first")
    public Page<DeniedAccess> list(@Context UriInfo uri) {
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        List<DeniedAccess> found = denied.before(cursor == null ? Long.MAX_VALUE : cursor.number(0), page.fetch());
        return Page.of(found, page, access -> Cursor.of(access.number()));
    }
}
