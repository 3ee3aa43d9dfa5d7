package org.vigie.analytics.readmodel.activity.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.QueryParams;

/** {@code /v1/open-data}: public figures for whoever wants to go on working with them. */
@Path("/v1/open-data")
@PermitAll
@Tag(name = "Open data")
@RunOnVirtualThread
public class OpenDataResource {
    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final String LINKS = "</v1/open-data/activity.schema.json>; rel=\"describedby\","
            + " <https://www.etalab.gouv.fr/licence-ouverte-open-licence/>; rel=\"license\"";

    private final OpenData data;

    @Inject
    OpenDataResource(OpenData data) {
        this.data = data;
    }

    /** All public figures that were released. */
    @GET
    @Path("/activity.csv")
    @Produces("text/csv")
    @Operation(
            summary = "Public figures of all released periods, as CSV",
            description =
                    "A line for each figure of each released calendar quarter, calendar year and platform year; what is withheld has no"
                            + " numbers. Described by activity.schema.json (Table Schema); Licence Ouverte 2.0. No token is needed.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response csv(@Context UriInfo uri) throws SQLException {
        QueryParams.of(uri).finish();
        return Response.ok(data.csv().getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                .header(HttpHeaders.LINK, LINKS)
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vigie-activite.csv\"")
                .build();
    }

    /** The schema of that table. */
    @GET
    @Path("/activity.schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The schema of the table (Table Schema), with its licence",
            description = "No token is needed.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT)))
    public Response schema(@Context UriInfo uri) {
        QueryParams.of(uri).finish();
        try (InputStream file = OpenDataResource.class.getResourceAsStream("/open-data/activity.schema.json")) {
            return Response.ok(Objects.requireNonNull(file).readAllBytes(), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the schema is in the jar", e);
        }
    }
}
