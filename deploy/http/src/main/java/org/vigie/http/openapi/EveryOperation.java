package org.vigie.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;
import org.vigie.http.PathIds;
import org.vigie.http.body.UnreadQuery;

/**
 * Describes once what holds for every operation: which problems it may be answered with, those of any request by one answer that all
 * refer to (ADR 77), and that ids are UUIDs.
 */
@OpenApiFilter(
        stages = OpenApiFilter.RunStage.BUILD,
        priority = 0) // after those of the services, which have the default: 1
public final class EveryOperation implements OASFilter {
    /** Texts for statuses that a resource does not describe itself. */
    private static final Map<Integer, String> PROBLEMS = Map.of(
            400, "The body is not JSON, or has bad escapes or a key twice",
            401, "No token where one is needed, or a bad one",
            403, "The token's roles do not allow this",
            404, "Unknown, or not the caller's, or an id that is no UUID",
            412, "Changed since the version that If-Match names",
            422, "What is wrong is named in violations");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSchema(ProblemSchema.NAME, ProblemSchema.create())
                .addResponse(RefusalOfAnyRequest.NAME, RefusalOfAnyRequest.create());
        document.getPaths()
                .getPathItems()
                .forEach((address, path) -> path.getOperations()
                        .values()
                        .forEach(operation -> describe(document, address, path, operation)));
    }

    private static boolean isSecured(OpenAPI document, Operation operation) {
        var security = operation.getSecurity() == null ? document.getSecurity() : operation.getSecurity();
        return security != null && !security.isEmpty();
    }

    private static void describe(OpenAPI document, String address, PathItem path, Operation operation) {
        List<Parameter> parameters = Stream.concat(stream(path.getParameters()), stream(operation.getParameters()))
                .map(parameter -> resolved(document, parameter))
                .toList();
        parameters.stream()
                .filter(EveryOperation::isId)
                .map(Parameter::getSchema)
                .forEach(EveryOperation::isUuid);
        if (hasNoneToDescribe(operation.getRequestBody())) {
            operation.setRequestBody(null);
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        statuses(address, operation, parameters, isSecured(document, operation))
                .forEach(status -> describe(operation.getResponses(), status));
        operation.getResponses().getAPIResponses().forEach(EveryOperation::asProblem);
        operation.getResponses().setDefaultValue(RefusalOfAnyRequest.reference());
    }

    private static Parameter resolved(OpenAPI document, Parameter parameter) {
        String reference = parameter.getRef();
        return reference == null
                ? parameter
                : Objects.requireNonNull(document.getComponents()
                        .getParameters()
                        .get(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    /** A method that takes bytes without saying of which type looks whether there are any. */
    private static boolean hasNoneToDescribe(@Nullable RequestBody body) {
        return body != null && body.getContent() != null && body.getContent().hasMediaType("application/octet-stream");
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private static List<Integer> statuses(
            String address, Operation operation, List<Parameter> parameters, boolean secured) {
        List<Integer> statuses = new ArrayList<>(List.of(401));
        if (secured) {
            statuses.add(403);
        }
        if (address.contains("{")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(400, 422));
        }
        if (parameters.stream().anyMatch(EveryOperation::isIfMatch)) {
            statuses.add(412);
        }
        if (UnreadQuery.isRefusedAt(address)
                || parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            statuses.add(422);
        }
        return statuses;
    }

    private static void describe(APIResponses responses, int status) {
        if (!responses.hasAPIResponse(Integer.toString(status))) {
            responses.addAPIResponse(
                    Integer.toString(status), OASFactory.createAPIResponse().description(PROBLEMS.get(status)));
        }
    }

    private static void asProblem(String status, APIResponse response) {
        boolean isProblem = status.startsWith("4") || status.startsWith("5");
        if (isProblem && response.getRef() == null && response.getContent() == null) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            ProblemSchema.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(ProblemSchema.NAME))));
        }
    }

    private static boolean isIfMatch(Parameter parameter) {
        return parameter.getIn() == Parameter.In.HEADER && "If-Match".equals(parameter.getName());
    }

    private static boolean isId(Parameter parameter) {
        return parameter.getIn() == Parameter.In.PATH && PathIds.isIdName(parameter.getName());
    }

    private static void isUuid(@Nullable Schema schema) {
        if (schema != null && schema.getRef() == null) {
            schema.setFormat("uuid");
        }
    }
}
