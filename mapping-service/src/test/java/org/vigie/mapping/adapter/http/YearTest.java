package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;

/** The first year's file as it is, calls and actions of intake included. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class YearTest {

    @Inject
    EventLog log;

    @Test
    void theYearHas73PartnersIn81WorkSessionsAnd8AwarenessSessions() throws IOException {
        String year = year();
        List<JsonNode> results = Api.imports(year);
        assertThat(results).hasSize(978);
        assertThat(results)
                .extracting(result -> result.path("status").asInt())
                .containsOnly(201, 204)
                .filteredOn(status -> status == 201)
                .hasSize(162);
        await().untilAsserted(() -> {
            assertThat(listed("/v1/partners?q=acteur%20fictif", "partnerId")).hasSize(73);
            assertThat(listed("/v1/work-sessions?", "workSessionId")).containsAll(ids(results, "workSessionId"));
        });
        assertThat(ids(results, "workSessionId")).hasSize(81);
        assertThat(ids(results, "awarenessSessionId")).hasSize(8);
        assertThat(partnersMet(ids(results, "workSessionId"))).hasSize(73);

        long position = log.head().position();
        List<JsonNode> again = Api.imports(year);
        assertThat(again)
                .extracting(result -> result.path("status").asInt())
                .containsOnly(200, 204)
                .filteredOn(status -> status == 200)
                .hasSize(162);
        assertThat(log.head().position()).as("the file again changes nothing").isEqualTo(position);
    }

    private static Set<String> partnersMet(Set<String> sessions) {
        return sessions.stream()
                .map(id -> Api.get("/v1/work-sessions/" + id).body().path("partnerIds"))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<JsonNode> results, String field) {
        return results.stream()
                .filter(result -> result.has(field))
                .map(result -> result.path(field).asText())
                .collect(Collectors.toSet());
    }

    private static List<String> listed(String path, String field) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Api.get(path + "&limit=40&cursor=" + cursor).body();
            ids.addAll(page.path("items").findValuesAsText(field));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return ids;
    }

    private static String year() throws IOException {
        try (InputStream file = YearTest.class.getResourceAsStream("/first-year/timeline.ndjson")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
