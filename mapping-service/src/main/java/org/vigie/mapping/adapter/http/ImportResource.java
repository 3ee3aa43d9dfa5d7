package org.vigie.mapping.adapter.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Client;
import org.vigie.http.Roles;
import org.vigie.http.ndjson.ImportOptions;
import org.vigie.http.ndjson.NdjsonImport;
import org.vigie.mapping.application.MapRehearsal;

/** Files of the map, a line a telling. */
@Path("/v1/imports")
@RolesAllowed(Roles.CARTOGRAPHER)
@Tag(name = "imports")
public class ImportResource {
    private static final String EXAMPLE = """
            {"kind": "awarenessSession", "body": {"externalReference": "sensibilisation-2024-05-23", "heldOn": "2024-05-23", \
            "title": "Intervention de sensibilisation", "professionals": 180, "department": "23"}}
            """;

    private static final String RESULT = """
            {"line":1,"status":201,"awarenessSessionId":"b1e3a0a4-6a51-5d1c-9f0a-3a7d0e2c4b55","version":1}
            """;
    private static final String ERRORS = """
            {"summary":{"lines":1,"created":1,"repeated":0,"skipped":0,"refused":0},"dryRun":true}
            """;

    private final NdjsonImport ndjson;
    private final ImportForms forms;
    private final Client client;

    ImportResource(NdjsonImport ndjson, ImportForms forms, Client client) {
        this.ndjson = ndjson;
        this.forms = forms;
        this.client = client;
    }

    @POST
    @Consumes(NdjsonImport.MEDIA_TYPE)
    @Produces(NdjsonImport.MEDIA_TYPE)
    @Operation(
            summary = "Take a file of the map's entries, one a line; answers one result a line, in order",
            description =
                    "Lines are {\"kind\": …, \"body\": {…}} with the body of a POST, of the kinds partner, workSession, "
                            + "awarenessSession, practice, partnerMeeting and watchNote; intake's kinds are skipped, so that one file goes to both. A bad line stops nothing, and sending "
                            + "the file again changes nothing: after a cut, send it again, or from the line after the last "
                            + "result that was read.")
    @Parameter(
            name = "results",
            in = ParameterIn.QUERY,
            description =
                    "errors: results of refused lines alone, then {\"summary\": …}, which comes only when the file came whole",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"all", "errors"},
                            defaultValue = "all"),
            example = "errors")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description =
                    "true: record nothing; each line gets the status that it would have after the lines above it, and \"dryRun\": "
                            + "true",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "true")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Number of the first line to take; those before it are only counted",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647", defaultValue = "1"),
            example = "1")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NdjsonImport.MEDIA_TYPE,
                            examples = @ExampleObject(name = "an awareness session", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Results, such as {\"line\": 1, \"status\": 201, \"partnerId\": …}",
            content =
                    @Content(
                            mediaType = NdjsonImport.MEDIA_TYPE,
                            examples = {
                                @ExampleObject(name = "all", value = RESULT),
                                @ExampleObject(name = "errors of a dry run", value = ERRORS)
                            }))
    @APIResponse(responseCode = "422", description = "A parameter is not valid; nothing was taken")
    public CompletionStage<Void> post(@Context RoutingContext request, @Context UriInfo uri) {
        ImportOptions options = ImportOptions.of(uri);
        MapRehearsal rehearsal = options.dryRun() ? new MapRehearsal() : null;
        return ndjson.run(request, options, new ImportLines(forms, Sender.of(client, null, null), rehearsal));
    }
}
