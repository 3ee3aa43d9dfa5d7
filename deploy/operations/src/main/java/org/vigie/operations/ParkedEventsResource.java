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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.eventlog.subscription.ParkedEvent;
import org.vigie.eventlog.subscription.SubscriptionOperations;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;

/** Events that a projection or policy set aside: what they are and why, never what they say. */
@Path("/v1/operations/subscriptions/{name}/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations")
@RunOnVirtualThread
public class ParkedEventsResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final SubscriptionOperations operations;
    private final Acts acts;

    ParkedEventsResource(SubscriptionOperations operations, Acts acts) {
        this.operations = operations;
        this.acts = acts;
    }

    @GET
    @Operation(summary = "What is set aside, by stream, oldest first in each")
    public Page<ParkedEvent> list(@PathParam("name") String name, @Context UriInfo uri) throws SQLException {
        requireSubscription(name);
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        List<ParkedEvent> events = cursor == null
                ? operations.parked(name, FIRST, 0, page.fetch())
                : operations.parked(name, cursor.uuid(0), cursor.number(1), page.fetch());
        return Page.of(events, page, event -> Cursor.of(event.streamId(), event.position()));
    }

    @GET
    @Path("/{eventId}")
    @Operation(summary = "One event, once for each build that set it aside")
    public Page<ParkedEvent> get(@PathParam("name") String name, @PathParam("eventId") String eventId)
            throws SQLException {
        requireSubscription(name);
        List<ParkedEvent> found = operations.parked(name, PathIds.uuid(eventId, "parked event"));
        if (found.isEmpty()) {
            throw Problems.notFound("parked event");
        }
        return new Page<>(found, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{eventId}/retry")
    @Operation(summary = "Take in what is set aside of its stream, in order, until one fails again (409)")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Acts.Reason.class), example = Acts.EXAMPLE))
    public Events retry(@PathParam("name") String name, @PathParam("eventId") String eventId, byte[] body)
            throws SQLException {
        Acts.Request request = acts.read(body);
        UUID id = get(name, eventId).items().getFirst().eventId();
        return new Events(acts.require(operations.retry(name, id, request.by())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{eventId}/skip")
    @Operation(
            summary =
                    "Leave it out for good, unless it is an erasure (409); in a projection what follows in its stream waits until it is retried")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Acts.Reason.class), example = Acts.EXAMPLE))
    public Events skip(@PathParam("name") String name, @PathParam("eventId") String eventId, byte[] body)
            throws SQLException {
        Acts.Request request = acts.read(body);
        UUID id = get(name, eventId).items().getFirst().eventId();
        return new Events(acts.require(operations.skip(name, id, request.by())));
    }

    /** A name that is none never reaches the database, which takes no NUL. */
    private void requireSubscription(String name) throws SQLException {
        if (operations.find(name).isEmpty()) {
            throw Problems.notFound("subscription");
        }
    }

    /**
     * What was done.
     *
     * @param events to how many events
     */
    public record Events(long events) {}
}
