package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty times under load, PostgreSQL, the broker or the service itself is killed while referrals are on their way: each arrives and
 * has one effect, and its attempts tell what happened.
 */
class ReferralChaosTest {
    private static final int REFERRALS = 600;
    private static final int KILLS = 20;
    private static final List<String> PARTS = List.of("referral", "postgresql", "kafka");

    @TempDir
    Path folder;

    @Test
    void every_referral_arrives_and_has_one_effect() throws Exception {
        try (RunningStack stack = RunningStack.start(folder.resolve("data"));
                Departments departments = new Departments(stack.endpoints())) {
            Set<String> actionIds = departments.post(REFERRALS, new Kills(kills(), stack));
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> acknowledged(departments.referrals(actionIds)) == REFERRALS);
            Map<String, List<JsonNode>> referrals = departments.referrals(actionIds);
            report(departments, referrals);
            assertThat(referrals).hasSize(REFERRALS).allSatisfy((_, ofAction) -> assertThat(ofAction)
                    .hasSize(1));
            assertThat(duplicates(departments, referrals)).isZero();
            assertThat(departments.receipts().refused()).isZero();
            for (List<JsonNode> ofAction : referrals.values()) assertTrueHistory(departments, ofAction.getFirst());
        }
    }

    /** A part at a time, evenly over all posts. */
    private static Map<Integer, String> kills() {
        Map<Integer, String> kills = new HashMap<>();
        for (int i = 0; i < KILLS; i++)
            kills.put((i + 1) * REFERRALS / (KILLS + 1), PARTS.get(i % PARTS.size()));
        return kills;
    }

    private static void report(Departments departments, Map<String, List<JsonNode>> referrals) {
        System.out.printf(
                "sent/received/acknowledged/duplicate effects = %d/%d/%d/%d, after %d kills%n",
                referrals.values().stream()
                        .flatMap(Collection::stream)
                        .filter(referral -> referral.hasNonNull("sentAt"))
                        .count(),
                departments.receipts().referrals(),
                acknowledged(referrals),
                duplicates(departments, referrals),
                KILLS);
    }

    private static long acknowledged(Map<String, List<JsonNode>> referrals) {
        return referrals.values().stream()
                .flatMap(Collection::stream)
                .filter(referral -> referral.hasNonNull("acknowledgedAt"))
                .count();
    }

    private static int duplicates(Departments departments, Map<String, List<JsonNode>> referrals) {
        return referrals.values().stream()
                .flatMap(Collection::stream)
                .mapToInt(referral ->
                        departments.receipts().effects(referral.path("referralId").asText()) - 1)
                .sum();
    }

    /** Numbered without gaps, and only the last one was taken. */
    private static void assertTrueHistory(Departments departments, JsonNode referral) {
        JsonNode attempts =
                departments.details(referral.path("referralId").asText()).path("attempts");
        for (int i = 0; i < attempts.size(); i++) {
            assertThat(attempts.get(i).path("attempt").asInt()).isEqualTo(i + 1);
            assertThat(attempts.get(i).path("delivered").asBoolean()).isEqualTo(i == attempts.size() - 1);
        }
    }
}
