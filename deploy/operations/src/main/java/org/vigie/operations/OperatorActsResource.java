package org.vigie.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.eventlog.subscription.OperatorAct;
import org.vigie.eventlog.subscription.SubscriptionOperations;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;

/** The audit of what operators did. */
@Path("/v1/operations/acts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATOR, Roles.PRIVACY_OFFICER})
@Tag(name = "Operations")
@RunOnVirtualThread
public class OperatorActsResource {
    private final SubscriptionOperations operations;

    OperatorActsResource(SubscriptionOperations operations) {
        this.operations = operations;
    }

    @GET
    @Operation(summary = "Who did what to which subscription, and why; newest first")
    public Page<OperatorAct> list(@Context UriInfo uri) throws SQLException {
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        List<OperatorAct> acts = operations.acts(cursor == null ? Long.MAX_VALUE : cursor.number(0), page.fetch());
        return Page.of(acts, page, act -> Cursor.of(act.number()));
    }
}
