package org.vigie.referral.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vigie.http.FormFields;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.http.problem.Failures;
import org.vigie.theme.FormError;

/** Gives what forms say to the resources of the API, as if it had been posted there, and tells in French what came of it. Blocks. */
@ApplicationScoped
class Moves {
    /** The body of a command that says everything by its address. */
    static final byte[] NOTHING = {};

    private static final Map<String, String> BY_FIELD = Map.of(
            "reason", "Choisissez le motif du refus.",
            "redirectTo", "Choisissez l’autorité dans la liste.",
            "authority", "Choisissez l’autorité qui doit recevoir la transmission.",
            "outcome", "Choisissez la suite donnée.",
            "decidedOn", "Indiquez le jour de la décision, depuis 2000 et au plus tard demain.",
            "note", "Le texte a au plus 100 000 caractères lisibles.");
    private static final Map<String, FormError> BY_KIND = Map.of(
            Problems.TYPE_PREFIX + "case-erased",
            new FormError(
                    "note", "Les données personnelles de la situation sont effacées : envoyez sans précision écrite."),
            Problems.TYPE_PREFIX + "already-there",
            new FormError("", "La transmission est déjà chez cette autorité."),
            Problems.TYPE_PREFIX + "idempotency-mismatch",
            new FormError(
                    "", "Ce formulaire a déjà été envoyé avec un autre contenu. Rouvrez-le depuis la transmission."));
    private static final FormError IMPOSSIBLE = new FormError(
            "", "Ce n’est plus possible : la transmission a changé entre-temps. Voyez où elle en est avant d’agir.");
    private static final FormError OUTDATED = new FormError(
            "",
            "La transmission a changé pendant que vous remplissiez le formulaire. Relisez-la ; envoyez de nouveau si cela vaut toujours.");
    private static final FormError UNAVAILABLE = new FormError(
            "",
            "L’enregistrement est momentanément impossible. Rien n’est perdu tant que cette page reste ouverte : recommencez dans un instant.");
    private static final FormError UNREADABLE = new FormError(
            "",
            "Le formulaire n’a pas pu être lu. Rouvrez la page et recommencez ; si cela se répète, prévenez l’équipe.");

    private final Failures failures;

    Moves(Failures failures) {
        this.failures = failures;
    }

    /** What comes of a command; what no form can be put right for is thrown. */
    MoveResult of(Supplier<Response> command) {
        try {
            var _ = command.get();
            return MoveResult.DONE;
        } catch (RuntimeException failure) {
            HttpProblem problem = failures.problemOf(failure);
            FormError ofKind = BY_KIND.get(String.valueOf(problem.getType()));
            return switch (problem.getStatusCode()) {
                case 409 -> MoveResult.notDone(409, ofKind == null ? IMPOSSIBLE : ofKind);
                case 412 -> MoveResult.notDone(412, OUTDATED);
                case 422 -> ofKind == null ? wrong(problem) : MoveResult.notDone(422, ofKind);
                case 503 -> MoveResult.notDone(503, UNAVAILABLE);
                default -> throw problem;
            };
        }
    }

    private static MoveResult wrong(HttpProblem problem) {
        List<FormError> errors = problem.getParameters().get("violations") instanceof List<?> violations
                ? violations.stream()
                        .filter(Violation.class::isInstance)
                        .map(violation -> message((Violation) violation))
                        .distinct()
                        .toList()
                : List.of();
        return new MoveResult(422, errors.isEmpty() ? List.of(UNREADABLE) : errors);
    }

    private static FormError message(Violation violation) {
        String field = String.valueOf(violation.pointer()).replaceFirst("^/", "");
        String message = BY_FIELD.get(field);
        return message == null ? UNREADABLE : new FormError(field, message);
    }

    /** The fields that say something, as the body of a request. */
    static byte[] body(FormFields fields, String... names) {
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
