package org.vigie.intake.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.intake.page.FormClient.LISTENER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.Bent;
import org.vigie.http.testing.RestOperations;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.FormClient.Filling;

/**
 * Every form of the pages, filled in by somebody who means no good: {@code -Dvigie.fuzz.forms=5000}, of another seed {@code -Dvigie.fuzz.seed=7}. What each answered
 * is in {@code target/form-fuzz-report.txt}. Never a 5xx, always a page, and nothing of what was typed in it but as text.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class FormFuzzTest {
    private static final FormClient CLIENT = new FormClient(FormClient.token("listener", "coordinator"));
    private static final Path REPORT = Path.of("target", "form-fuzz-report.txt");
    private static final List<String> STRANGE_NAMES = List.of(
            "unknown",
            "minors.999999999999.age",
            "minors.-1.age",
            "minors..identity",
            "minor",
            "form-token",
            "reference",
            "\u0000");

    private final Random random = new Random(Long.getLong("vigie.fuzz.seed", 1));
    private final Bent bent = new Bent(random);
    private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();

    @Test
    void noFormBreaksIt() throws IOException {
        List<Target> targets = targets();
        assertThat(targets)
                .extracting(Target::template)
                .as("each form that is served")
                .containsExactlyInAnyOrderElementsOf(RestOperations.forms());
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < Integer.getInteger("vigie.fuzz.forms", 1_000); number++) {
            Target target = targets.get(number % targets.size());
            Response answer = sent(target);
            answers.computeIfAbsent(target.template, _ -> new TreeMap<>()).merge(answer.statusCode(), 1, Integer::sum);
            String fault = fault(answer);
            if (fault != null) {
                wrong.add("request " + number + " to " + target.template + ": " + fault);
            }
        }
        Files.write(REPORT, answers.entrySet().stream().map(Object::toString).toList());
        assertThat(wrong).isEmpty();
        assertThat(answers)
                .allSatisfy((template, statuses) -> assertThat(new TreeSet<>(statuses.keySet()))
                        .as(template + " is taken, or judged: read beyond its token, against a version that has passed")
                        .containsAnyOf(200, 303, 409, 422));
    }

    private static @Nullable String fault(Response answer) {
        if (answer.statusCode() >= 500) {
            return "" + answer.statusCode();
        }
        if (answer.statusCode() == 303) {
            return answer.getHeader("Location").contains("/situations/") ? null : "leads elsewhere";
        }
        if (!answer.getContentType().startsWith("text/html")) {
            return answer.statusCode() + " is no page";
        }
        return answer.asString().contains("<script>alert") ? "has a script that was typed" : null;
    }

    private Response sent(Target target) {
        Filling filling = CLIENT.open("/appels/nouveau", target.paths.get(random.nextInt(target.paths.size())));
        target.fields.forEach((name, values) -> filling.put(name, values.toArray(String[]::new)));
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            return filling.sendBytes(noise);
        }
        if (random.nextInt(4) != 0) {
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(_ -> bend(filling));
        }
        return filling.send();
    }

    private void bend(Filling filling) {
        List<String> names = filling.names();
        String name = random.nextInt(8) == 0
                ? STRANGE_NAMES.get(random.nextInt(STRANGE_NAMES.size()))
                : names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> filling.without(name);
            case 1 -> filling.put(name, filling.value(name), bent.text());
            default -> filling.put(name, bent.text());
        }
    }

    /**
     * A form.
     *
     * @param template as the page has it
     * @param paths to send it to, of different cases
     * @param fields filled in well
     */
    private record Target(String template, List<String> paths, Map<String, List<String>> fields) {}

    /** A case with what forms change, and one beside it that may be about the same child. */
    private static List<Target> targets() {
        List<Map<String, String>> cases =
                IntStream.range(0, 10).mapToObj(_ -> aCase()).toList();
        Map<String, List<String>> reason = Map.of("reason", List.of("Motif"));
        String other = cases.getFirst().get("caseId");
        String pair = UUID.randomUUID() + "." + UUID.randomUUID();
        Map<String, List<String>> merge = Map.of(
                "other",
                List.of(other),
                "stays",
                List.of(other),
                "pair",
                List.of(pair),
                "sameMinors",
                List.of(pair),
                "reasons",
                List.of("SAME_NAME"));
        Map<String, List<String>> call = Map.of(
                "channel", List.of("PHONE"),
                "caller.category", List.of("WITNESS"),
                "occurredAt", List.of("2026-03-02T18:04"),
                "concerns", List.of("HEALTH"),
                "narrative", List.of("Récit"),
                "minor", List.of("0"),
                "minors.0.age", List.of("15"),
                "minors.0.identity.firstName", List.of("Inès"),
                "minors.0.identity.birthDate", List.of("2011-02-28"),
                "minors.0.commune", List.of("59350"));
        Map<String, List<String>> action = Map.of(
                "occurredAt",
                List.of("2026-03-02T18:04"),
                "adviceKinds",
                List.of("LEGAL"),
                "summary",
                List.of("Résumé"),
                "department",
                List.of("59"),
                "commune",
                List.of("59350"),
                "urgency",
                List.of("NORMAL"),
                "aseService",
                List.of("ASE"));
        String tomorrow = LocalDate.now(FrenchFormats.PARIS).plusDays(1) + "T18:00";
        return List.of(
                new Target("/appels/nouveau", List.of("/appels/nouveau"), call),
                of("/situations/{caseId}/appels/nouveau", cases, call),
                of("/situations/{caseId}/actions/{type}", cases, action),
                of(
                        "/situations/{caseId}/contacts/nouveau",
                        cases,
                        Map.of("kind", List.of("CALL_BACK"), "dueAt", List.of(tomorrow), "note", List.of("Note"))),
                of(
                        "/situations/{caseId}/contacts/{contactId}/{end:effectue|annule}",
                        cases,
                        Map.of("note", List.of("Note"), "reason", List.of("Motif"))),
                of(
                        "/situations/{caseId}/appels/{callId}/correction",
                        cases,
                        Map.of(
                                "reason",
                                List.of("Motif"),
                                "channel",
                                List.of("EMAIL"),
                                "occurredAt",
                                List.of("2026-03-02T18:05"))),
                of("/situations/{caseId}/{kind:appels|actions}/{id}/retrait", cases, reason),
                of(
                        "/situations/{caseId}/actions/{actionId}/suites",
                        cases,
                        Map.of(
                                "outcome",
                                List.of("REACHED"),
                                "occurredAt",
                                List.of("2026-03-03T18:04"),
                                "note",
                                List.of("Note"))),
                of("/situations/{caseId}/{change:cloture|reouverture}", cases, reason),
                of("/situations/{caseId}/identite", cases, reason),
                of("/situations/{caseId}/doublons", cases, Map.of("candidatesReason", List.of("Motif"))),
                of("/situations/{caseId}/doublons/differents", cases, Map.of("other", List.of(other))),
                of("/situations/{caseId}/reunion/confirmation", cases, merge),
                of("/situations/{caseId}/reunion", cases, merge),
                of("/situations/{caseId}/reunion/annulation", cases, reason));
    }

    private static Target of(String template, List<Map<String, String>> cases, Map<String, List<String>> fields) {
        return new Target(
                template, cases.stream().map(one -> filled(template, one)).toList(), fields);
    }

    private static String filled(String template, Map<String, String> one) {
        String path = template;
        for (var id : one.entrySet()) {
            path = path.replaceAll("\\{" + id.getKey() + "(:[^}]*)?}", id.getValue());
        }
        return path;
    }

    /** What stands for each parameter of a path. */
    private static Map<String, String> aCase() {
        String caseId = CLIENT.fullCall().sendAndFollow();
        CLIENT.open("/situations/" + caseId + "/actions/ASE_LIAISON")
                .put("occurredAt", "2026-03-02T18:04")
                .sendAndFollow();
        CLIENT.open("/situations/" + caseId + "/contacts/nouveau")
                .put("kind", "CALL_BACK")
                .put("dueAt", LocalDate.now(FrenchFormats.PARIS).plusDays(1) + "T18:00")
                .sendAndFollow();
        Response file = given().auth().oauth2(LISTENER).get("/v1/cases/" + caseId);
        String callId = file.path("calls[0].callId");
        boolean even = callId.charAt(0) % 2 == 0;
        return Map.of(
                "caseId",
                caseId,
                "callId",
                callId,
                "actionId",
                file.path("actions[0].actionId"),
                "contactId",
                file.path("nextContacts[0].nextContactId"),
                "type",
                even ? "DIRECT_ADVICE" : "ASE_LIAISON",
                "kind",
                "appels",
                "id",
                callId,
                "end",
                even ? "effectue" : "annule",
                "change",
                even ? "cloture" : "reouverture");
    }
}
