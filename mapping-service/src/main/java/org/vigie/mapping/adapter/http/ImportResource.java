package org.vigie.mapping.adapter.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Client;
import org.vigie.http.Roles;
import org.vigie.http.ndjson.NdjsonImport;

/** Files of the map, a line a telling. */
@Path("/v1/imports")
@RolesAllowed(Roles.CARTOGRAPHER)
@Tag(name = "imports")
public class ImportResource {
    private static final String EXAMPLE = """
            {"kind": "awarenessSession", "body": {"externalReference": "sensibilisation-2024-05-23", "heldOn": "2024-05-23", \
            "title": "Intervention de sensibilisation", "professionals": 180, "department": "23"}}
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
            summary = "Take a file of partners and sessions, one a line; answers one result a line, in order",
            description =
                    "Lines are {\"kind\": \"partner\"|\"workSession\"|\"awarenessSession\", \"body\": {…}} with the body of a "
                            + "POST; intake's kinds are skipped, so that one file goes to both. A bad line stops nothing, and sending "
                            + "the file again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NdjsonImport.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "an awareness session", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Results, such as {\"line\": 1, \"status\": 201, \"partnerId\": …}")
    public CompletionStage<Void> post(@Context RoutingContext request) {
        return ndjson.run(request, new ImportLines(forms, Sender.of(client, null, null)));
    }
}
