package org.vigie.mapping.adapter.http;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What lists may be asked for, described once; a list refers to those that it takes by name. */
final class ListParameters {
    private ListParameters() {}

    static void addTo(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        add(document, "from", text().format("date"), "First day, included").example("2023-04-03");
        add(document, "to", text().format("date"), "Last day, included").example("2024-04-02");
        add(document, "department", text(), "Code of a department of which it tells")
                .example("59");
        add(document, "partner", text().format("uuid"), "Id of a partner who took part");
        add(document, "theme", OASFactory.createSchema().ref("Theme"), "What it concerns");
        add(document, "stage", OASFactory.createSchema().ref("PracticeStage"), "How far it is");
        add(document, "limit", limit(), "Items of a page");
        add(document, "cursor", text(), "`next` of the page before");
        addHsds(document);
    }

    /** Those of the standard's lists, which have pages by number. */
    private static void addHsds(OpenAPI document) {
        add(document, "search", text(), "Words");
        add(document, "page", of(SchemaType.INTEGER), "From 1");
        add(document, "per_page", of(SchemaType.INTEGER), "1 to 500");
        add(document, "format", text(), "json, or ndjson for all of them without pages");
        add(document, "taxonomy_term_id", text(), "With this term");
        add(document, "taxonomy_id", text(), "With any term of this taxonomy");
        add(document, "organization_id", text(), "Of this organization");
        add(document, "modified_after", text(), "Modified at or after this day or instant");
        add(document, "full", of(SchemaType.BOOLEAN), "Nested, with all related data");
        add(document, "full_service", of(SchemaType.BOOLEAN), "With services in full");
    }

    private static Parameter add(OpenAPI document, String name, Schema schema, String description) {
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .schema(schema)
                .description(description);
        document.getComponents().addParameter(name, parameter);
        return parameter;
    }

    private static Schema text() {
        return of(SchemaType.STRING);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema limit() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(500))
                .defaultValue(50);
    }
}
