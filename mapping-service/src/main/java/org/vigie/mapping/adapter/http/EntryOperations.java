package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.vigie.http.openapi.EveryOperation;

/** Describes once how entries are told of, since it is the same for every kind; what holds for all requests says {@link EveryOperation}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class EntryOperations implements OASFilter {
    private static final String JSON = "application/json";
    private static final UUID EXAMPLES_ID = UUID.fromString("5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11");
    private static final List<EntryDescription> ENTRIES = List.of(
            EntryDescription.PARTNER,
            EntryDescription.WORK_SESSION,
            EntryDescription.AWARENESS_SESSION,
            EntryDescription.PARTNER_MEETING,
            EntryDescription.WATCH_NOTE,
            EntryDescription.PRACTICE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ListParameters.addTo(document);
        ENTRIES.forEach(entry -> describe(document, entry));
    }

    private static void describe(OpenAPI document, EntryDescription entry) {
        var paths = document.getPaths();
        Operation post = paths.getPathItem(entry.collection()).getPOST();
        describe(post, entry);
        post.setSummary("Tell of " + entry.what() + " under your own reference or id; the same again changes nothing");
        answer(post, "200", "Told before in the same words");
        answer(post, "422", "Not valid, or the reference was used for something else");
        Operation put = paths.getPathItem(entry.collection() + "/{" + entry.pathId() + "}")
                .getPUT();
        describe(put, entry);
        put.setSummary("Say what is known of " + entry.what() + " from now on, in place of what was");
        answer(put, "200", "Replaced, or unchanged");
        answer(put, "412", "Changed since the version that If-Match names");
    }

    private static void describe(Operation operation, EntryDescription entry) {
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .content(json(OASFactory.createMediaType()
                        .schema(requested(entry))
                        .addExample("filled in", OASFactory.createExample().value(tree(entry.example()))))));
        APIResponses responses = OASFactory.createAPIResponses();
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (!status.startsWith("2")) {
                    responses.addAPIResponse(status, response);
                }
            });
        }
        responses.addAPIResponse(
                "201",
                OASFactory.createAPIResponse()
                        .description("New; ETag is its version, Location its address")
                        .content(json(accepted(entry))));
        operation.setResponses(responses);
        answer(operation, "409", "The id names an entry of another kind, or one of which other things are known");
    }

    private static Schema requested(EntryDescription entry) {
        Schema schema = OASFactory.createSchema().ref(entry.schema());
        return entry.texts().isEmpty()
                ? schema
                : OASFactory.createSchema()
                        .addAllOf(schema)
                        .addAllOf(OASFactory.createSchema().required(entry.texts()));
    }

    /** Says what an answer means; what it has in it is said elsewhere. */
    private static void answer(Operation operation, String status, String meaning) {
        var known = operation.getResponses().getAPIResponse(status);
        operation
                .getResponses()
                .addAPIResponse(status, (known == null ? OASFactory.createAPIResponse() : known).description(meaning));
    }

    private static MediaType accepted(EntryDescription entry) {
        Schema schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of(entry.idField(), "version"))
                .addProperty(
                        entry.idField(),
                        OASFactory.createSchema().addType(SchemaType.STRING).format("uuid"))
                .addProperty("version", OASFactory.createSchema().addType(SchemaType.INTEGER));
        return OASFactory.createMediaType()
                .schema(schema)
                .addExample(
                        "its id",
                        OASFactory.createExample()
                                .value(Map.of(entry.idField(), EXAMPLES_ID.toString(), "version", 1)));
    }

    private static Content json(MediaType type) {
        return OASFactory.createContent().addMediaType(JSON, type);
    }

    private static Object tree(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is JSON", e);
        }
    }
}
