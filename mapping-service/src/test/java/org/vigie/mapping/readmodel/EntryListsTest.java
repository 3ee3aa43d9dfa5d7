package org.vigie.mapping.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.testing.Api.get;
import static org.vigie.mapping.testing.Api.givenPartner;
import static org.vigie.mapping.testing.Api.post;
import static org.vigie.mapping.testing.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.EntrySamples;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class EntryListsTest {
    private UUID partner;

    @BeforeEach
    void aPartner() {
        partner = givenPartner("Conseil", "59");
    }

    @ParameterizedTest
    @MethodSource("org.vigie.mapping.testing.EntrySamples#withPartners")
    void aListShowsWhatWasToldAsItIsNow(EntrySamples kind) {
        String path = kind.collection() + "/" + UUID.randomUUID();
        put(path, kind.body("r" + UUID.randomUUID(), "A", partner));
        put(path, kind.body(null, "B", partner));
        assertThat(items(kind, "")).containsExactly(get(path).body());
    }

    @ParameterizedTest
    @MethodSource("org.vigie.mapping.testing.EntrySamples#withPartners")
    void pagesFollowOneAnotherLatestFirst(EntrySamples kind) {
        for (String day : List.of("2024-05-02", "2024-05-04", "2024-05-03", "2024-05-03", "2024-05-01")) {
            post(
                    kind.collection(),
                    kind.body("r" + UUID.randomUUID(), "A", partner).replace("2024-05-14", day));
        }
        List<String> days = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(kind.collection() + "?limit=2&partner=" + partner + "&cursor=" + cursor)
                    .body();
            page.path("items").forEach(item -> days.add(item.path(kind.day()).asText()));
            cursor = page.path("next").asText("").replace("null", "");
        } while (!cursor.isEmpty());
        assertThat(days).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
        if (kind != EntrySamples.PRACTICE) {
            assertThat(items(kind, "&from=2024-05-03&to=2024-05-03")).hasSize(2);
        }
    }

    @Test
    void aNoteIsFoundByThemeAndDepartment() {
        note("2024-05-14", "LEGAL", "59");
        note("2024-05-15", "HOUSING", "13");
        assertThat(items(EntrySamples.WATCH_NOTE, "&theme=LEGAL")).hasSize(1);
        assertThat(items(EntrySamples.WATCH_NOTE, "&department=13")).hasSize(1);
        assertThat(items(EntrySamples.WATCH_NOTE, "&department=13&theme=LEGAL")).isEmpty();
        assertThat(items(EntrySamples.WATCH_NOTE, "")).hasSize(2);
    }

    @Test
    void aPracticeIsFoundByItsStageAndWhereItWasAdopted() {
        String path = "/v1/practices/" + UUID.randomUUID();
        put(path, EntrySamples.PRACTICE.body(null, "A", partner));
        assertThat(items(EntrySamples.PRACTICE, "&stage=DRAFT")).hasSize(1);
        post(path + "/submission", "");
        assertThat(items(EntrySamples.PRACTICE, "&stage=DRAFT")).isEmpty();
        post(path + "/review", "{\"decision\":\"PUBLISH\"}");
        put(path + "/adoptions/13", "{\"adoptedOn\":\"2024-10-01\"}");
        assertThat(items(EntrySamples.PRACTICE, "&stage=PUBLISHED&department=13"))
                .containsExactly(get(path).body());
        assertThat(items(EntrySamples.PRACTICE, "&stage=PUBLISHED&department=59&theme=LEGAL"))
                .hasSize(1);
        assertThat(items(EntrySamples.PRACTICE, "&department=62")).isEmpty();
    }

    @Test
    void theTrendHasEveryMonthOfThePeriod() {
        note("2011-02-28", "ADDICTIONS", "59");
        note("2011-04-01", "ADDICTIONS", "59");
        note("2011-04-30", "ADDICTIONS", "59");
        note("2011-04-30", "LEGAL", "59");
        note("2011-05-02", "ADDICTIONS", "59");
        JsonNode trend = get("/v1/watch-notes/trend?from=2011-02-01&to=2011-05-01&theme=ADDICTIONS")
                .body();
        assertThat(trend.path("months").findValuesAsText("month"))
                .containsExactly("2011-02", "2011-03", "2011-04", "2011-05");
        assertThat(trend.path("months").findValuesAsText("notes"))
                .as("May is cut after its first day")
                .containsExactly("1", "0", "2", "0");
        note("2011-04-29", "ADDICTIONS", "62");
        assertThat(get("/v1/watch-notes/trend?from=2011-04-01&to=2011-04-30&department=62")
                        .body()
                        .path("months")
                        .findValuesAsText("notes"))
                .containsExactly("1");
        assertThat(get("/v1/watch-notes/trend?from=2011-04-01&to=2011-04-30")
                        .body()
                        .path("months")
                        .findValuesAsText("notes"))
                .containsExactly("4");
        assertThat(get("/v1/watch-notes/trend").body().path("months")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/practices?stage=NEW",
                "/v1/practices?department=96",
                "/v1/practices?heldOn=2024-05-14",
                "/v1/watch-notes?theme=legal",
                "/v1/watch-notes?from=2024-02-30",
                "/v1/partner-meetings?partner=17",
                "/v1/partner-meetings?theme=LEGAL",
                "/v1/partner-meetings?cursor=OTk5OTk5OTk5OTk5H2E",
                "/v1/watch-notes/trend?from=2024-02-02&to=2024-02-01",
                "/v1/watch-notes/trend?from=1900-01-01",
                "/v1/watch-notes/trend?department=100",
                "/v1/follow-ups?due=soon",
                "/v1/follow-ups?limit=0"
            })
    void aBadParameterIsNamed(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.body().path("violations").path(0).path("parameter").asText())
                .isNotEmpty();
    }

    private void note(String day, String theme, String department) {
        Answer answer = post("/v1/watch-notes", """
                {"externalReference":"%s","notedOn":"%s","title":"T","text":"T","themes":["%s"],"departments":["%s"],
                 "partnerIds":["%s"]}""".formatted(UUID.randomUUID(), day, theme, department, partner));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private List<JsonNode> items(EntrySamples kind, String query) {
        return get(kind.collection() + "?partner=" + partner + query)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }
}
