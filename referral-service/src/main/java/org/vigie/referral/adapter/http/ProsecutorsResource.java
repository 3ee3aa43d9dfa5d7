package org.vigie.referral.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.eventlog.command.StreamState;
import org.vigie.http.EmailAddress;
import org.vigie.http.EntityVersion;
import org.vigie.http.IfMatch;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.Prosecutors;
import org.vigie.referral.application.Request;
import org.vigie.referral.domain.prosecutor.EnterProsecutors;
import org.vigie.referral.domain.prosecutor.ProsecutorOffice;
import org.vigie.territories.Territories;

/** {@code /v1/prosecutors/{department}}: whom to tell of a child in grave and immediate danger (CASF L226-4). */
@Path("/v1/prosecutors/{department}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COORDINATOR)
@Tag(name = "Authorities")
@RunOnVirtualThread
public class ProsecutorsResource {
    private static final int MAX_NAME = 200;
    private static final String EXAMPLE = """
            {"offices": [{"name": "Parquet du tribunal judiciaire de Lille", "email": "parquet@lille.example"}]}
            """;

    private final Prosecutors prosecutors;
    private final Caller caller;
    private final Clock clock;

    ProsecutorsResource(Prosecutors prosecutors, Caller caller, Clock clock) {
        this.prosecutors = prosecutors;
        this.caller = caller;
        this.clock = clock;
    }

    /** The offices of a department; empty until a coordinator enters them. */
    public record Offices(@Schema(examples = "59") String department, List<Office> offices) {}

    /** One office. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Office(
            @Schema(examples = "Parquet du tribunal judiciaire de Lille")
            String name,

            @Schema(description = "A mailbox of the office, not of a person") @Nullable String email,

            @Nullable String telephone) {
        static Office of(ProsecutorOffice office) {
            return new Office(
                    office.name(),
                    office.email().orElse(null),
                    office.telephone().orElse(null));
        }
    }

    @GET
    @Operation(summary = "The prosecutors' offices of a department")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Offices.class)))
    public Response get(@PathParam("department") String department) {
        known(department);
        return answer(Response.Status.OK, department, prosecutors.of(department));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enters or replaces the prosecutors' offices of a department")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = Offices.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged",
            content = @Content(schema = @Schema(implementation = Offices.class)))
    @RequestBody(content = @Content(schema = @Schema(implementation = Offices.class), example = EXAMPLE))
    public Response put(
            @PathParam("department") String department,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] bytes) {
        JsonNode json = StrictJson.parse(bytes);
        known(department);
        IfMatch match = IfMatch.of(ifMatch);
        EnterProsecutors command =
                new EnterProsecutors(department, offices(JsonBody.of(json), department), clock.instant());
        boolean isNew = prosecutors.of(department).version() == 0;
        Request request = Request.of(UUID.randomUUID(), caller.id(), RequestContent.NONE, match.expectedVersion());
        if (prosecutors.enter(command, request) instanceof CommandResult.Stale<?, ?>(long actual)) {
            throw Problems.preconditionFailed(actual);
        }
        Response.Status status = isNew && !command.offices().isEmpty() ? Response.Status.CREATED : Response.Status.OK;
        return answer(status, department, prosecutors.of(department));
    }

    private static void known(String department) {
        if (!Territories.isDepartment(department)) {
            throw Problems.notFound("department");
        }
    }

    private static List<ProsecutorOffice> offices(JsonBody body, String department) {
        String inBody = body.optionalText("department", 1, 3);
        if (inBody != null && !inBody.equals(department)) {
            body.reject("department", "must equal the department of the path");
        }
        List<ProsecutorOffice> offices = body.objects("offices").stream()
                .map(office -> new ProsecutorOffice(office.text("name", 1, MAX_NAME), email(office), telephone(office)))
                .toList();
        body.finish();
        return offices;
    }

    private static Optional<String> email(JsonBody office) {
        return Optional.ofNullable(office.optionalText("email", 3, EmailAddress.MAX_LENGTH))
                .filter(address -> EmailAddress.check(office, "email", address));
    }

    private static Optional<String> telephone(JsonBody office) {
        String telephone = office.optionalText("telephone", 3, 20);
        if (telephone != null && !telephone.matches("\\+?[0-9 .]+")) {
            office.reject("telephone", "must be a telephone number");
        }
        return Optional.ofNullable(telephone);
    }

    private static Response answer(
            Response.Status status, String department, StreamState<List<ProsecutorOffice>> stored) {
        return Response.status(status)
                .entity(new Offices(
                        department, stored.state().stream().map(Office::of).toList()))
                .header("ETag", new EntityVersion(stored.version()).etag())
                .build();
    }
}
