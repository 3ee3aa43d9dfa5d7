package org.vigie.referral.readmodel.authorities;

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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Cursor;
import org.vigie.http.EntityVersion;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Caller;

/** The directory. A department finds whom it can redirect to, not how others are reached. */
@Path("/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT})
@Tag(name = "Authorities")
@RunOnVirtualThread
public class AuthoritiesResource {
    private final Authorities authorities;
    private final Caller caller;

    AuthoritiesResource(Authorities authorities, Caller caller) {
        this.authorities = authorities;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Every receiving authority, by code")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Page<AuthorityEntry> list(@Context UriInfo uri) {
        PageRequest page = QueryParams.onlyPage(uri);
        Cursor cursor = page.cursor();
        String after = cursor == null ? "" : cursor.text(0);
        List<AuthorityEntry> entries = authorities.directory().authorities().stream()
                .filter(authority -> authority.code().compareTo(after) > 0)
                .map(AuthorityEntry::of)
                .sorted(Comparator.comparing(AuthorityEntry::code))
                .limit(page.fetch())
                .toList();
        return Page.of(entries, page, entry -> Cursor.of(entry.code())).map(this::visible);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One authority")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuthorityEntry.class)))
    public Response get(@PathParam("code") String code) {
        return authorities
                .find(code)
                .map(entry -> answer(AuthorityEntry.of(entry.authority()), entry.version()))
                .or(() -> authorities
                        .announced(code)
                        .map(next -> answer(
                                AuthorityEntry.of(
                                        next.edition().authority(),
                                        next.edition().effectiveFrom()),
                                next.version())))
                .orElseThrow(() -> Problems.notFound("authority"));
    }

    @GET
    @Path("/{code}/history")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "What coordinators made of an authority, the latest first; what is planned too")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Page<AuthorityEdit> history(@PathParam("code") String code, @Context UriInfo uri) {
        PageRequest page = QueryParams.onlyPage(uri);
        List<Authorities.Edit> edits = authorities.history(code);
        if (edits.isEmpty() && authorities.find(code).isEmpty()) {
            throw Problems.notFound("authority");
        }
        Cursor cursor = page.cursor();
        long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        List<AuthorityEdit> earlier = edits.reversed().stream()
                .filter(edit -> edit.version() < before)
                .limit(page.fetch())
                .map(AuthorityEdit::of)
                .toList();
        return Page.of(earlier, page, edit -> Cursor.of(edit.version()));
    }

    private Response answer(AuthorityEntry entry, long version) {
        return Response.ok(visible(entry))
                .header("ETag", new EntityVersion(version).etag())
                .build();
    }

    private AuthorityEntry visible(AuthorityEntry entry) {
        return caller.isCoordinator() ? entry : entry.withoutChannels();
    }
}
