package org.vigie.http.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of every problem (RFC 9457). */
final class ProblemSchema {
    static final String NAME = "Problem";
    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchema() {}

    static Schema create() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty("type", text("One stable URI a kind").format("uri"))
                .addProperty("title", text("The kind in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What to do about it; repeats nothing that was sent"))
                .addProperty("instance", text("The address that was asked for").format("uri-reference"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation()));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("detail"))
                .addProperty("pointer", text("JSON pointer into the body"))
                .addProperty("parameter", text("Name of a query parameter"))
                .addProperty("header", text("Name of a header"))
                .addProperty("detail", text("What is wrong with it"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
