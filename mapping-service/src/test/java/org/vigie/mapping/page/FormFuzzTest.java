package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.Bent;
import org.vigie.http.testing.RestOperations;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.application.verification.VerificationLinks;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.testing.FormClient;

/**
 * The forms of a partner, its own and a cartographer's, filled in by somebody who means no good: {@code -Dvigie.fuzz.forms=5000}, of another seed {@code
 * -Dvigie.fuzz.seed=7}. Never a 5xx, always a page, and nothing of what was typed in it but as text.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class FormFuzzTest {
    private static final FormClient CLIENT = new FormClient(FormClient.token(Roles.CARTOGRAPHER));
    private static final String OWN_SCRIPT = "<script src=\"/theme/[a-z]+\\.js\\?[0-9a-f]+\" defer></script>";
    private static final List<String> STRANGE_NAMES = List.of(
            "unknown",
            "services.999999999999.name",
            "services.-1.name",
            "places..placeId",
            "services",
            "services-add",
            "places-remove",
            "form-token",
            "version",
            "\u0000");

    private final Random random = new Random(Long.getLong("vigie.fuzz.seed", 1));
    private LocalDate assured = LocalDate.of(2020, 1, 1);
    private final Bent bent = new Bent(random);

    @Test
    void noFormBreaksIt() throws Exception {
        assertThat(RestOperations.forms())
                .contains("/interne/acteurs/{id}/modification", "/interne/acteurs/{id}/brouillon");
        ObjectNode refuge = (ObjectNode) new ObjectMapper().readTree(getClass().getResourceAsStream("refuge.json"));
        List<UUID> partners =
                IntStream.range(0, 5).mapToObj(_ -> Town.tell(refuge)).toList();
        Map<Integer, Integer> answers = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < Integer.getInteger("vigie.fuzz.forms", 300); number++) {
            Response answer = sent(partners.get(random.nextInt(partners.size())));
            answers.merge(answer.statusCode(), 1, Integer::sum);
            @Nullable String fault = fault(answer);
            if (fault != null) {
                wrong.add("request " + number + ": " + fault);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answers).containsKeys(303, 422);
    }

    private static @Nullable String fault(Response answer) {
        if (answer.statusCode() >= 500) {
            return "" + answer.statusCode();
        }
        if (answer.statusCode() == 303) {
            String location = answer.getHeader("Location");
            return location.contains("/interne/acteurs/") || location.contains(VerificationLinks.PATH)
                    ? null
                    : "leads elsewhere";
        }
        if (!answer.getContentType().startsWith("text/html")) {
            return answer.statusCode() + " is no page";
        }
        return answer.asString().replaceFirst(OWN_SCRIPT, "").contains("<script")
                ? "has a script that was typed"
                : null;
    }

    private Response sent(UUID partner) {
        FormClient.Filling filling = random.nextInt(3) == 0 ? correction(partner) : edit(partner);
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

    /** A cartographer's form, to be saved or kept as a draft. */
    private FormClient.Filling edit(UUID partner) {
        String form = "/interne/acteurs/" + partner + "/modification";
        String action = random.nextInt(4) == 0 ? "/interne/acteurs/" + partner + "/brouillon" : form;
        FormClient.Filling asked = CLIENT.openAsShown(form, action);
        boolean hasDraft = !asked.names().contains("version");
        return hasDraft ? CLIENT.openAsShown(form + "?brouillon=oui", action) : asked;
    }

    /** The partner's own form, as long as it has a mailbox: each link answers once. */
    private FormClient.Filling correction(UUID partner) {
        assured = assured.plusDays(1);
        Town.assure(partner, assured.toString());
        return Town.link(partner, Instant.now())
                .map(path -> CLIENT.openAsShown(path, path + "/correction"))
                .orElseGet(() -> edit(partner));
    }

    private void bend(FormClient.Filling filling) {
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
}
