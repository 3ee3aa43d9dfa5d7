package org.vigie.mapping.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.mapping.testing.Api.get;
import static org.vigie.mapping.testing.Api.givenPartner;
import static org.vigie.mapping.testing.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.EntrySamples;
import org.vigie.theme.FrenchFormats;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class FollowUpsTest {
    private static final String OVERDUE = "vigie.follow.ups.overdue";

    @Inject
    MeterRegistry meters;

    @Test
    void whatIsOpenIsListedByTheDayOnWhichItIsDue() {
        UUID session = UUID.randomUUID();
        UUID meeting = UUID.randomUUID();
        put(
                "/v1/work-sessions/" + session,
                body(EntrySamples.WORK_SESSION, followUp("2001-03-02"), followUp("2001-03-04")));
        put(
                "/v1/partner-meetings/" + meeting,
                body(EntrySamples.PARTNER_MEETING, followUp("2001-03-03"), done("2001-03-01")));
        List<JsonNode> open = open("2001-03-03");
        assertThat(open).extracting(item -> item.path("dueOn").asText()).containsExactly("2001-03-02", "2001-03-03");
        assertThat(open)
                .extracting(item -> item.path("entryId").asText())
                .containsExactly(session.toString(), meeting.toString());
        assertThat(open)
                .extracting(item -> item.path("kind").asText())
                .containsExactly("workSession", "partnerMeeting");
        assertThat(open).extracting(item -> item.path("what").asText()).containsOnly("Rédiger");

        put("/v1/work-sessions/" + session, body(EntrySamples.WORK_SESSION, done("2001-03-02")));
        assertThat(open("2001-03-04"))
                .extracting(item -> item.path("entryId").asText())
                .as("what was done, and what is no longer agreed on, is gone")
                .containsExactly(meeting.toString());
        put("/v1/partner-meetings/" + meeting, body(EntrySamples.PARTNER_MEETING));
        assertThat(open("2001-03-04")).isEmpty();
    }

    @Test
    void whatIsOverdueIsCounted() {
        double before =
                open(LocalDate.now(FrenchFormats.PARIS).minusDays(1).toString()).size();
        String path = "/v1/partner-meetings/" + UUID.randomUUID();
        put(path, body(EntrySamples.PARTNER_MEETING, followUp("2099-12-31"), followUp("2001-05-01")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(overdue()).isEqualTo(before + 1));
        put(path, body(EntrySamples.PARTNER_MEETING, followUp("2099-12-31"), done("2001-05-01")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(overdue()).isEqualTo(before));
    }

    /** No number until it was counted. */
    private double overdue() {
        Gauge gauge = meters.find(OVERDUE).gauge();
        return gauge == null ? Double.NaN : gauge.value();
    }

    /** Page by page; nobody else's are due in these years. */
    private static List<JsonNode> open(String due) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/v1/follow-ups?limit=1&due=" + due + "&cursor=" + cursor)
                    .body();
            page.path("items").forEach(items::add);
            cursor = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!cursor.isEmpty());
        return items;
    }

    private static String body(EntrySamples kind, String... followUps) {
        String body = kind.body(null, "A", givenPartner("Conseil", "59"));
        return body.substring(0, body.length() - 1) + ",\"followUps\":[" + String.join(",", followUps) + "]}";
    }

    private static String followUp(String due) {
        return "{\"followUpId\":\"%s\",\"what\":\"Rédiger\",\"dueOn\":\"%s\"}".formatted(UUID.randomUUID(), due);
    }

    private static String done(String due) {
        return followUp(due).replace("}", ",\"doneOn\":\"2001-03-09\"}");
    }
}
