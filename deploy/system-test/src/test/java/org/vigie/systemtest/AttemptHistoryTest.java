package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.systemtest.Ambush.Seen;
import org.vigie.systemtest.AttemptHistory.Outage;

/** The chaos finds what is not true. */
class AttemptHistoryTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(20);
    private static final Seen REFUSED = new Seen(FIRST, 503);
    private static final Seen TAKEN = new Seen(SECOND, 204);
    private static final List<Outage> BETWEEN = List.of(new Outage(FIRST.plusSeconds(1), FIRST.plusSeconds(5)));
    private static final List<Outage> LATER = List.of(new Outage(SECOND.plusSeconds(1), SECOND.plusSeconds(5)));

    private static final String FAILED = """
            {"attempt": 1, "at": "2026-01-01T12:00:01Z", "delivered": false, "reason": "ERROR_ANSWERED", "httpStatus": 503}""";

    @Test
    void all_that_arrived_is_told() throws IOException {
        assertThat(untrue(List.of(REFUSED, TAKEN), List.of(), FAILED, delivered(2)))
                .isEmpty();
        assertThat(untrue(List.of(REFUSED, TAKEN), LATER, delivered(1))).isNotEmpty();
        assertThat(untrue(List.of(REFUSED, TAKEN), BETWEEN, delivered(1)))
                .as("killed before it could be noted")
                .isEmpty();
    }

    @Test
    void nothing_else_is_told() throws IOException {
        assertThat(untrue(List.of(TAKEN), List.of(), delivered(1))).isEmpty();
        assertThat(untrue(List.of(TAKEN), List.of(), FAILED, delivered(2))).isNotEmpty();
        assertThat(untrue(List.of(REFUSED), List.of(), FAILED, delivered(2))).isNotEmpty();
        assertThat(untrue(List.of(new Seen(SECOND.plusSeconds(9), 204)), List.of(), delivered(1)))
                .as("told before it arrived")
                .isNotEmpty();
    }

    @Test
    void what_was_taken_comes_again_for_a_reason() throws IOException {
        List<Seen> twice = List.of(new Seen(FIRST, 204), TAKEN);
        assertThat(untrue(twice, LATER, delivered(1))).isNotEmpty();
        assertThat(untrue(twice, BETWEEN, delivered(1))).isEmpty();
        assertThat(untrue(twice, BETWEEN, delivered(1), delivered(2))).isNotEmpty();
    }

    private static String delivered(int attempt) {
        return "{\"attempt\": %d, \"at\": \"2026-01-01T12:00:21Z\", \"delivered\": true}".formatted(attempt);
    }

    private static List<String> untrue(List<Seen> seen, List<Outage> outages, String... attempts) throws IOException {
        String referral = """
                {"attempts": [%s], "history": [{"status": "ROUTED"}, {"status": "SENT"}, {"status": "ACKNOWLEDGED"}]}
                """.formatted(String.join(", ", attempts));
        return AttemptHistory.untrue(new ObjectMapper().readTree(referral), seen, outages);
    }
}
