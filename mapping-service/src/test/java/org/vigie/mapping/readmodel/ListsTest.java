package org.vigie.mapping.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.mapping.testing.Api.get;
import static org.vigie.mapping.testing.Api.givenPartner;
import static org.vigie.mapping.testing.Api.partner;
import static org.vigie.mapping.testing.Api.post;
import static org.vigie.mapping.testing.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api.Answer;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ListsTest {

    @Test
    void whoWritesAndThenListsSeesWhatWasWritten() {
        String tag = tag();
        for (int i = 1; i <= 50; i++) {
            givenPartner(tag + i, "59");
            assertThat(names("?limit=500&q=" + tag)).as("after the " + i + "th").hasSize(i);
        }
    }

    @Test
    void aDepartmentHasItsOwnPartnersAndTheNationalOnes() {
        String tag = tag();
        givenPartner(tag + " local", "59", "62");
        givenPartner(tag + " elsewhere", "13");
        put("/v1/partners/" + UUID.randomUUID(), partner(tag + " national", "NATIONAL"));
        await().untilAsserted(() -> assertThat(names("?q=" + tag)).hasSize(3));
        assertThat(names("?department=59&q=" + tag)).containsExactly(tag + " local", tag + " national");
        assertThat(names("?department=59&scope=LOCAL&q=" + tag)).containsExactly(tag + " local");
        assertThat(names("?department=13&q=" + tag)).containsExactly(tag + " elsewhere", tag + " national");
    }

    @Test
    void aNameIsFoundWhateverItsCaseAndAccents() {
        String tag = tag();
        givenPartner("Œuvre de l'Été " + tag, "59");
        await().untilAsserted(() -> assertThat(names("?q=" + tag)).hasSize(1));
        assertThat(names("?q=" + encoded("OEUVRE DE L’ete " + tag))).hasSize(1);
        assertThat(names("?q=" + encoded("été " + tag))).hasSize(1);
        assertThat(names("?q=" + encoded("100%_" + tag))).isEmpty();
    }

    @Test
    void aChangedPartnerIsListedAsItIsNow() {
        String tag = tag();
        UUID id = givenPartner(tag + " before", "59");
        put("/v1/partners/" + id, partner(tag + " after", "LOCAL", "62"));
        await().untilAsserted(() -> assertThat(names("?q=" + tag)).containsExactly(tag + " after"));
        JsonNode row = get("/v1/partners?q=" + tag).body().path("items").path(0);
        ObjectNode partner = (ObjectNode) get("/v1/partners/" + id).body();
        partner.remove(
                List.of("contacts", "places", "services")); // a list tells what a partner is, not all that it does
        ((ObjectNode) row).remove("match"); // nor does a partner's own address tell why it was found
        assertThat(row).isEqualTo(partner);
    }

    @Test
    void pagesFollowOneAnotherInOrderOfName() {
        String tag = tag();
        for (int i = 0; i < 7; i++) {
            givenPartner(tag + (i % 2 == 0 ? " é" : " e") + i, "59");
        }
        await().untilAsserted(() -> assertThat(names("?q=" + tag)).hasSize(7));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    get("/v1/partners?limit=3&q=" + tag + "&cursor=" + cursor).body();
            page.path("items").forEach(item -> seen.add(item.path("name").asText()));
            cursor = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(seen)
                .containsExactly(
                        tag + " é0", tag + " e1", tag + " é2", tag + " e3", tag + " é4", tag + " e5", tag + " é6");
    }

    @Test
    void longAndStrangeNamesAreListedToo() {
        String tag = tag();
        String wide = tag + "한𝅘𝅥𝅮ﷺ".repeat(60);
        givenPartner(wide, "59");
        givenPartner(tag + "\\u0001\\u001f\\u0007", "59");
        await().untilAsserted(() -> assertThat(names("?q=" + tag)).hasSize(2).contains(wide));
        assertThat(get("/v1/partners?limit=1&q=" + tag).body().path("next").isNull())
                .isFalse();
    }

    @Test
    void workSessionsAreListedLatestFirst() {
        UUID partner = givenPartner("Conseil " + tag(), "59");
        for (String day : List.of("2023-05-02", "2023-05-04", "2023-05-03")) {
            post("/v1/work-sessions", """
                    {"externalReference":"%s","heldOn":"%s","topic":"T","partnerIds":["%s"]}""".formatted(UUID.randomUUID(), day, partner));
        }
        String mine = "/v1/work-sessions?partner=" + partner;
        await().untilAsserted(() -> assertThat(days(mine)).containsExactly("2023-05-04", "2023-05-03", "2023-05-02"));
        assertThat(days(mine + "&from=2023-05-03&to=2023-05-03")).containsExactly("2023-05-03");
        JsonNode first = get(mine + "&limit=2").body();
        assertThat(days(mine + "&limit=2&cursor=" + first.path("next").asText()))
                .containsExactly("2023-05-02");
    }

    @Test
    void awarenessSessionsAreListedByDepartment() {
        String reference = UUID.randomUUID().toString();
        post("/v1/awareness-sessions", """
                {"externalReference":"%s","heldOn":"2001-02-03","title":"T","professionals":5,"department":"976"}""".formatted(reference));
        String mine = "/v1/awareness-sessions?department=976&from=2001-02-03&to=2001-02-03";
        await().untilAsserted(() -> assertThat(days(mine)).containsExactly("2001-02-03"));
        assertThat(get(mine)
                        .body()
                        .path("items")
                        .path(0)
                        .path("externalReference")
                        .asText())
                .isEqualTo(reference);
        assertThat(days(mine.replace("976", "974"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/partners?department=96",
                "/v1/partners?limit=0",
                "/v1/partners?limit=501",
                "/v1/partners?limit=ten",
                "/v1/partners?cursor=x",
                "/v1/partners?cursor=YQ",
                "/v1/partners?kind=BANK",
                "/v1/partners?departement=59",
                "/v1/partners?q=a&q=b",
                "/v1/partners?q=%00",
                "/v1/work-sessions?from=yesterday",
                "/v1/work-sessions?partner=17",
                "/v1/work-sessions?cursor=OTk5OTk5OTk5OTk5H2E",
                "/v1/work-sessions?cursor=LTkyMjMzNzIwMzY4NTQ3NzU4MDgfYQ", // the number that has no absolute value
                "/v1/awareness-sessions?department=XX"
            })
    void aBadParameterIsNamed(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.body().path("violations").path(0).path("parameter").asText())
                .isNotEmpty();
    }

    @Test
    void anEmptyParameterIsAbsent() {
        assertThat(get("/v1/partners?department=&q=&cursor=&limit=").status()).isEqualTo(200);
    }

    private static List<String> names(String query) {
        return get("/v1/partners" + query).body().path("items").findValuesAsText("name");
    }

    private static List<String> days(String path) {
        return get(path).body().path("items").findValuesAsText("heldOn");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A word that only this test's partners bear. */
    private static String tag() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }
}
