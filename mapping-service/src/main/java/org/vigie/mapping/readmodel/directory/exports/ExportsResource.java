package org.vigie.mapping.readmodel.directory.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.http.csv.Csv;
import org.vigie.mapping.readmodel.directory.PublicDirectory;
import org.vigie.mapping.readmodel.directory.PublicPartner;
import org.vigie.mapping.readmodel.directory.Selection;

/** The public directory as files, written while they are read. Public: no token is needed. */
@Path("/exports")
@RunOnVirtualThread
@PermitAll
@Tag(name = "exports")
public class ExportsResource {
    private static final String GEOJSON = "application/geo+json";

    private final PublicDirectory directory;
    private final ObjectMapper json;

    ExportsResource(PublicDirectory directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
    }

    /** The two files of data·inclusion. */
    private enum File {
        STRUCTURES,
        SERVICES;

        static @Nullable File of(String text) {
            return switch (text) {
                case "structures" -> STRUCTURES;
                case "services" -> SERVICES;
                default -> null;
            };
        }
    }

    /** Structures and services, or one of the two. */
    @GET
    @Path("/data-inclusion")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Public structures and services, by the schemas of data·inclusion v1")
    @Parameter(
            name = "file",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"structures", "services"}),
            description = "One of the two as an array; both, in an object, when absent")
    @APIResponse(
            responseCode = "200",
            description = "{\"structures\": […], \"services\": […]}, or one of the arrays",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public Response dataInclusion(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        File file = query.value("file", File::of, "must be structures or services");
        query.finish();
        return file(MediaType.APPLICATION_JSON, "data-inclusion.json", out -> {
            JsonArrays arrays = new JsonArrays(out, json);
            switch (file) {
                case STRUCTURES -> structures(arrays.open("["));
                case SERVICES -> services(arrays.open("["));
                case null -> {
                    structures(arrays.open("{\"structures\":["));
                    services(arrays.open("],\"services\":["));
                }
            }
            arrays.close(file == null ? "]}" : "]");
        });
    }

    /** Public partners on a map. */
    @GET
    @Path("/partners.geojson")
    @Produces(GEOJSON)
    @Operation(summary = "Public partners as GeoJSON, a feature for each public place")
    @APIResponse(
            responseCode = "200",
            description = "A collection of features",
            content = @Content(mediaType = GEOJSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "422", description = "A parameter that it does not know")
    public Response geoJson(@Context UriInfo uri) {
        QueryParams.of(uri).finish();
        return file(GEOJSON, "vigie-acteurs.geojson", out -> {
            JsonArrays features = new JsonArrays(out, json).open("{\"type\":\"FeatureCollection\",\"features\":[");
            directory.partners().each(Selection.ALL, partner -> {
                for (Map<String, @Nullable Object> feature :
                        PartnersGeoJson.features(partner).toList()) {
                    features.add(feature);
                }
            });
            features.close("]}");
        });
    }

    /** Public partners in a spreadsheet. */
    @GET
    @Path("/partners.csv")
    @Produces(Csv.TYPE)
    @Operation(summary = "Public partners as a table")
    @APIResponse(
            responseCode = "200",
            description = "The table, in UTF-8; no cell is a formula",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "422", description = "A parameter that it does not know")
    public Response csv(@Context UriInfo uri) {
        QueryParams.of(uri).finish();
        return file(Csv.CONTENT_TYPE, "vigie-acteurs.csv", out -> {
            out.write(PartnersCsv.BYTE_ORDER_MARK);
            out.write(PartnersCsv.HEADING.getBytes(UTF_8));
            directory
                    .partners()
                    .each(
                            Selection.ALL,
                            (PublicPartner partner) ->
                                    out.write(PartnersCsv.line(partner).getBytes(UTF_8)));
        });
    }

    private void structures(JsonArrays array) throws IOException {
        directory.partners().each(Selection.ALL, partner -> array.add(DataInclusion.structure(partner)));
    }

    private void services(JsonArrays array) throws IOException {
        directory.services().each(Selection.ALL, service -> array.add(DataInclusion.service(service)));
    }

    private Response file(String type, String name, StreamingOutput body) {
        directory.await();
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .build();
    }
}
