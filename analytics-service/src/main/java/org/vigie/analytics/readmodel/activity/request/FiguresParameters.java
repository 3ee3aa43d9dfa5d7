package org.vigie.analytics.readmodel.activity.request;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes once what a {@link FiguresRequest} is read from, wherever one is. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class FiguresParameters implements OASFilter {
    private static final List<String> ADDRESSES = List.of("/v1/reports/activity", "/v1/breakdowns/{dimension}");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (String address : ADDRESSES) {
            document.getPaths()
                    .getPathItem(address)
                    .getGET()
                    .addParameter(day("from", "The first day", "2023-04-03"))
                    .addParameter(day("to", "The last day, inclusive", "2024-04-02"))
                    .addParameter(parameter("audience", "Internal figures are for analysts and coordinators")
                            .schema(text().enumeration(List.of("public", "internal"))
                                    .defaultValue("public")));
        }
    }

    private static Parameter day(String name, String description, String example) {
        return parameter(name, description)
                .required(true)
                .schema(text().format("date"))
                .example(example);
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
