package org.vigie.http.app;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.Cursor;
import org.vigie.http.EntityVersion;
import org.vigie.http.FormFields;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.IfMatch;
import org.vigie.http.JsonBody;
import org.vigie.http.Page;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;

/** Commands on the event loop and on virtual threads, a list, a public page. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {
    /** The one thing that exists. */
    public static final UUID KNOWN = UUID.fromString("0198a6f2-0000-7000-8000-000000000001");

    /** Kinds of thing. */
    public enum Kind {
        SMALL,
        LARGE
    }

    private static final long VERSION = 7;

    private final Client client;

    /** For the container. */
    @Inject
    public ThingResource(Client client) {
        this.client = client;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LISTENER)
    public CompletionStage<Response> onEventLoop(
            byte[] body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        var json = JsonBody.parse(body);
        var reference = IdempotencyKey.reference(json, key);
        json.optionalInteger("age", 0, 20);
        json.optionalText("note", 0, 100_000);
        json.optionalIdOf("caseId", "case");
        json.finish();
        return CompletableFuture.completedFuture(Response.status(201)
                .header("ETag", new EntityVersion(1).etag())
                .entity(Map.of("reference", reference, "client", client.id(), "thread", thread()))
                .build());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LISTENER)
    @RunOnVirtualThread
    public Response onVirtualThread(
            @PathParam("id") String id, byte[] body, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var json = StrictJson.parse(body);
        if (!PathIds.uuid(id, "thing").equals(KNOWN)) {
            throw Problems.notFound("thing");
        }
        var thing = JsonBody.of(json);
        var kind = thing.code("kind", Kind.class);
        thing.optionalText("note", 0, 100_000);
        var match = IfMatch.of(ifMatch);
        thing.finish();
        if (!match.accepts(VERSION)) {
            throw Problems.preconditionFailed(VERSION);
        }
        if (kind == Kind.LARGE) {
            throw Problems.conflict("too-small", "The thing is small.", Map.of("state", "SMALL"));
        }
        return Response.ok(Map.of("thread", thread())).build();
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.DEPARTMENT})
    @RunOnVirtualThread
    public Page<String> list(@Context UriInfo uri) {
        var query = QueryParams.of(uri);
        query.code("kind", Kind.class);
        query.date("from");
        var page = query.page();
        query.finish();
        var cursor = page.cursor();
        int start = cursor == null ? 0 : (int) cursor.number(0);
        List<String> rows = IntStream.range(start, Math.min(120, start + page.fetch()))
                .mapToObj(Integer::toString)
                .toList();
        return Page.of(rows, page, last -> Cursor.of(Integer.parseInt(last) + 1));
    }

    @GET
    @Path("me")
    @RolesAllowed({Roles.LISTENER, Roles.DEPARTMENT, Roles.SERVICE})
    public Map<String, String> me() {
        var authority = client.authority();
        return Map.of("id", client.id(), "authority", authority == null ? "" : authority);
    }

    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed(Roles.DEPARTMENT)
    @RunOnVirtualThread
    public Map<String, String> acknowledge(@PathParam("id") String id) {
        return Map.of("id", PathIds.uuid(id, "thing").toString());
    }

    /** A page's form. */
    @POST
    @Path("form")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Map<String, String> form(byte[] body) {
        return Map.of("name", FormFields.parse(body).text("name"));
    }

    /** Takes anything, as long as it is short. */
    @POST
    @Path("anything")
    @PermitAll
    public Map<String, Integer> anything(byte[] body) {
        return Map.of("length", body.length);
    }

    @GET
    @Path("public")
    @PermitAll
    public Response everybody() {
        return Response.ok(Map.of("anonymous", client.isAnonymous()))
                .header("Cache-Control", "public, max-age=60")
                .build();
    }

    private static String thread() {
        return Thread.currentThread().isVirtual()
                ? "virtual"
                : Thread.currentThread().getName();
    }
}
