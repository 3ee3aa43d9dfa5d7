package org.vigie.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.eventlog.subscription.SubscriptionOperations;
import org.vigie.eventlog.subscription.SubscriptionOverview;
import org.vigie.http.Page;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;

/** Projections and policies: how they are, and rebuilding. */
@Path("/v1/operations/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations")
@RunOnVirtualThread
public class SubscriptionsResource {
    private final SubscriptionOperations operations;
    private final Acts acts;

    SubscriptionsResource(SubscriptionOperations operations, Acts acts) {
        this.operations = operations;
        this.acts = acts;
    }

    @GET
    @Operation(summary = "Every projection and policy: whether it runs, how far it is behind, what it set aside")
    public Page<SubscriptionBody> list(@Context UriInfo uri) throws SQLException {
        QueryParams.of(uri).finish();
        List<SubscriptionOverview> all = operations.all();
        return new Page<>(all.stream().map(SubscriptionBody::of).toList(), null);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One of them")
    public SubscriptionBody get(@PathParam("name") String name) throws SQLException {
        return operations.find(name).map(SubscriptionBody::of).orElseThrow(() -> Problems.notFound("subscription"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}/rebuild")
    @Operation(summary = "Fill its tables anew beside those that are read, and switch when that has caught up")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Acts.Reason.class), example = Acts.EXAMPLE))
    public SubscriptionBody rebuild(@PathParam("name") String name, byte[] body) throws SQLException {
        Acts.Request request = acts.read(body);
        get(name);
        acts.require(operations.rebuild(name, request.by()));
        return get(name);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}/cancellation")
    @Operation(summary = "Break off what is filled beside what is read; it keeps what it has")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Acts.Reason.class), example = Acts.EXAMPLE))
    public SubscriptionBody cancel(@PathParam("name") String name, byte[] body) throws SQLException {
        Acts.Request request = acts.read(body);
        get(name);
        acts.require(operations.cancel(name, request.by()));
        return get(name);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}/resumption")
    @Operation(summary = "Have what stopped or was cancelled go on where it was")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Acts.Reason.class), example = Acts.EXAMPLE))
    public SubscriptionBody resume(@PathParam("name") String name, byte[] body) throws SQLException {
        Acts.Request request = acts.read(body);
        get(name);
        acts.require(operations.resume(name, request.by()));
        return get(name);
    }
}
