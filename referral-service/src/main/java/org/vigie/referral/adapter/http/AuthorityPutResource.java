package org.vigie.referral.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.http.EntityVersion;
import org.vigie.http.IfMatch;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.http.Violation;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.Request;
import org.vigie.referral.domain.authority.AuthorityCommand.ConfigureAuthority;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityRejection;
import org.vigie.referral.domain.authority.AuthorityRejection.SecretMissing;
import org.vigie.referral.domain.authority.AuthorityRejection.Taken;
import org.vigie.referral.domain.authority.Claim;
import org.vigie.referral.readmodel.authorities.AuthorityEntry;

/** {@code PUT /v1/authorities/{code}}: a coordinator edits the directory. */
@Path("/v1/authorities/{code}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COORDINATOR)
@Tag(name = "Authorities")
@RunOnVirtualThread
public class AuthorityPutResource {
    private static final String EXAMPLE = """
            {"name": "Département de l'Oise", "departments": ["60"],
             "channels": [{"kind": "WEBHOOK", "url": "https://crip.example/ip", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"},
                          {"kind": "PORTAL", "notify": "crip@oise.example"}]}
            """;

    private final Authorities authorities;
    private final Caller caller;
    private final Clock clock;
    private final boolean local;

    AuthorityPutResource(
            Authorities authorities,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "vigie.local-mode", defaultValue = "false") boolean local) {
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
        this.local = local;
    }

    /** Whether an authority could have this code. */
    public static boolean isCode(String code) {
        return AuthorityRequest.isCode(code);
    }

    @PUT
    @Operation(summary = "Enters or replaces an authority, at once or from a day on; a secret that is not sent is kept")
    @RequestBody(content = @Content(schema = @Schema(implementation = AuthorityEntry.class), example = EXAMPLE))
    @APIResponse(responseCode = "201", description = "Entered")
    @APIResponse(responseCode = "200", description = "Replaced, or unchanged")
    @APIResponse(responseCode = "409", description = "Another authority answers for the same department or commune")
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] bytes) {
        JsonNode json = StrictJson.parse(bytes);
        if (!AuthorityRequest.isCode(code)) {
            throw Problems.notFound("authority");
        }
        IfMatch match = IfMatch.of(ifMatch);
        ConfigureAuthority wanted = new AuthorityRequest(JsonBody.of(json), local).read(code, clock.instant());
        boolean isNew =
                authorities.find(code).isEmpty() && authorities.announced(code).isEmpty();
        Request request = Request.of(UUID.randomUUID(), caller.id(), RequestContent.NONE, match.expectedVersion());
        return answer(authorities.configure(wanted, request), wanted, isNew);
    }

    private static Response answer(
            CommandResult<AuthorityEvent, AuthorityRejection> result, ConfigureAuthority wanted, boolean isNew) {
        return switch (result) {
            case Recorded<AuthorityEvent, AuthorityRejection> recorded -> told(wanted, recorded.version(), isNew);
            case Repeated<AuthorityEvent, AuthorityRejection> repeated ->
                told(wanted, repeated.stored().streamVersion(), false);
            case Refused<AuthorityEvent, AuthorityRejection> refused -> throw problem(refused.rejection());
            case Stale<AuthorityEvent, AuthorityRejection> stale ->
                throw Problems.preconditionFailed(stale.actualVersion());
        };
    }

    private static Response told(ConfigureAuthority wanted, long version, boolean isNew) {
        AuthorityEntry entry = wanted.effectiveFrom()
                .map(beginning -> AuthorityEntry.of(wanted.wanted(), beginning))
                .orElseGet(() -> AuthorityEntry.of(wanted.wanted()));
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(entry)
                .header("ETag", new EntityVersion(version).etag())
                .build();
    }

    private static RuntimeException problem(AuthorityRejection rejection) {
        return switch (rejection) {
            case SecretMissing(int channel) ->
                Problems.unprocessable(Violation.at(
                        "/channels/" + channel + "/secret", "is required, since none is known for this webhook"));
            case Taken(Claim by) ->
                Problems.conflict(
                        "department-taken",
                        "Authority " + by.authority() + " answers for the same of department " + by.department()
                                + " then, so that nobody could tell which of them receives. Take the department from that entry first, or list"
                                + " the communes that each answers for.",
                        Map.of("department", by.department(), "authority", by.authority()));
        };
    }
}
