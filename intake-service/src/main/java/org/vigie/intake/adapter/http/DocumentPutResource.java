package org.vigie.intake.adapter.http;

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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.http.Client;
import org.vigie.http.EntityVersion;
import org.vigie.http.IfMatch;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.intake.application.Documents;
import org.vigie.intake.domain.catalogue.CatalogueCommand.DescribeDocument;
import org.vigie.intake.domain.catalogue.CatalogueEvent;
import org.vigie.intake.domain.catalogue.CatalogueRejection;
import org.vigie.intake.domain.catalogue.CatalogueRejection.DocumentChanged;
import org.vigie.intake.domain.catalogue.Document;
import org.vigie.intake.readmodel.documents.DocumentView;

/** {@code PUT /v1/documents/{reference}}: a coordinator says what a document is, also that it is retired. */
@Path("/v1/documents/{reference}")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentPutResource {
    private final Documents documents;
    private final Client client;
    private final InstantSource clock;

    DocumentPutResource(Documents documents, Client client, InstantSource clock) {
        this.documents = documents;
        this.client = client;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public Response put(
            @PathParam("reference") String reference, byte[] bytes, @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(bytes);
        Document wanted = DocumentRequest.read(reference, JsonBody.of(json));
        DescribeDocument command = new DescribeDocument(
                wanted,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                IfMatch.of(ifMatch).expectedVersion());
        return answer(documents.describe(command, client.id()), reference);
    }

    private Response answer(CommandResult<CatalogueEvent, CatalogueRejection> result, String reference) {
        return switch (result) {
            case Recorded<CatalogueEvent, CatalogueRejection>(var events, var _) -> told(reference, !events.isEmpty());
            case Repeated<CatalogueEvent, CatalogueRejection> _ -> told(reference, false);
            case Refused<CatalogueEvent, CatalogueRejection>(DocumentChanged(var version), var _) ->
                throw Problems.preconditionFailed(version);
            case Stale<CatalogueEvent, CatalogueRejection>(var version) -> throw Problems.preconditionFailed(version);
        };
    }

    private Response told(String reference, boolean changed) {
        DocumentView document =
                DocumentView.of(documents.catalogue().find(reference).orElseThrow());
        return Response.status(changed && document.version() == 1 ? 201 : 200)
                .entity(document)
                .header("ETag", new EntityVersion(document.version()).etag())
                .build();
    }
}
