package org.vigie.theme;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.vigie.http.FormFields;
import org.vigie.http.Violation;
import org.vigie.http.problem.Failures;

/** Gives what forms say to the resources of the API, as if it had been posted there, and tells in French what came of it. Blocks. */
@ApplicationScoped
public class FormCommands {
    /** The body of a command that says everything by its address. */
    public static final byte[] NOTHING = {};

    private static final FormError UNAVAILABLE = new FormError(
            "",
            "L’enregistrement est momentanément impossible. Rien n’est perdu tant que cette page reste ouverte : recommencez dans un instant.");

    private final Failures failures;

    /** For the container. */
    @Inject
    public FormCommands(Failures failures) {
        this.failures = failures;
    }

    /** What comes of a command, in these words; what no form can be put right for is thrown. */
    public FormResult of(Supplier<Response> command, FormWords words) {
        try {
            var _ = command.get();
            return FormResult.DONE;
        } catch (RuntimeException failure) {
            HttpProblem problem = failures.problemOf(failure);
            return switch (problem.getStatusCode()) {
                case 409 -> FormResult.notDone(409, words.ofKind(problem.getType(), words.impossible()));
                case 412 -> FormResult.notDone(412, words.outdated());
                case 422 -> new FormResult(422, wrong(problem, words));
                case 503 -> FormResult.notDone(503, UNAVAILABLE);
                default -> throw problem;
            };
        }
    }

    private static List<FormError> wrong(HttpProblem problem, FormWords words) {
        List<Violation> violations = problem.getParameters().get("violations") instanceof List<?> all
                ? all.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList()
                : List.of();
        return words.of(problem.getType(), violations);
    }

    /** The fields that say something, as the body of a request. */
    public static byte[] body(FormFields fields, String... names) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            String text = fields.text(name);
            if (!text.isEmpty()) {
                body.put(name, text);
            }
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
