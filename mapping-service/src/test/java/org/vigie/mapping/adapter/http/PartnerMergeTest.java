package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;

/** A partner that is on the map twice. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PartnerMergeTest {

    @Test
    void theEntryThatStaysStandsForBothUntilThatIsUndone() {
        String name = "Refuge " + UUID.randomUUID();
        String twice = "/v1/partners/" + Api.givenPartner(name, "59");
        UUID stays = Api.givenPartner(name, "59");
        assertThat(listed(name)).hasSize(2);

        Answer merged = merge(twice, stays);
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(merged.body().path("mergedInto").asText()).isEqualTo(stays.toString());
        assertThat(merged.header("ETag"))
                .as("merging leaves the entry as it is")
                .isEqualTo("\"1\"");
        assertThat(Api.get(twice).body().path("mergedInto").asText()).isEqualTo(stays.toString());
        assertThat(listed(name)).containsExactly(stays.toString());
        assertThat(merge(twice, stays).status()).as("the same again").isEqualTo(200);
        Api.put(twice, Api.partner(name, "LOCAL", "62"));
        assertThat(listed(name)).as("it goes on taking what is told").containsExactly(stays.toString());

        assertThat(Api.delete(twice + "/merge").status()).isEqualTo(200);
        assertThat(Api.delete(twice + "/merge").status()).isEqualTo(200);
        assertThat(Api.get(twice).body().has("mergedInto")).isFalse();
        assertThat(listed(name)).hasSize(2);
    }

    @Test
    void sessionsGoOnPointingAtEither() {
        UUID twice = Api.givenPartner("Refuge", "59");
        UUID stays = Api.givenPartner("Refuge", "59");
        merge("/v1/partners/" + twice, stays);
        String session = "/v1/work-sessions/" + UUID.randomUUID();
        Answer told = Api.put(session, """
                {"heldOn":"2023-04-14","topic":"Cartographie","partnerIds":["%s"]}""".formatted(twice));
        assertThat(told.status()).isEqualTo(201);
        assertThat(Api.get(session).body().at("/partnerIds/0").asText()).isEqualTo(twice.toString());
    }

    @Test
    void nothingIsMergedTwiceOrInACircle() {
        UUID a = Api.givenPartner("A", "59");
        UUID b = Api.givenPartner("B", "59");
        UUID c = Api.givenPartner("C", "59");
        merge("/v1/partners/" + a, b);
        assertConflict(merge("/v1/partners/" + a, c), "partner-already-merged");
        assertConflict(merge("/v1/partners/" + b, a), "merge-circle");
        assertConflict(merge("/v1/partners/" + c, a), "merged-itself");
        assertConflict(merge("/v1/partners/" + c, c), "same-partner");
        assertThat(merge("/v1/partners/" + b, c).status()).isEqualTo(200);
        assertThat(Api.get("/v1/partners/" + a).body().path("mergedInto").asText())
                .as("the end of the chain")
                .isEqualTo(c.toString());
        assertConflict(merge("/v1/partners/" + c, a), "merge-circle");
        Api.delete("/v1/partners/" + b + "/merge");
        assertThat(Api.get("/v1/partners/" + a).body().path("mergedInto").asText())
                .isEqualTo(b.toString());
    }

    @Test
    void whatIsNoPartnerIsNamed() {
        String partner = "/v1/partners/" + Api.givenPartner("A", "59");
        assertThat(merge(partner, UUID.randomUUID()).violations()).containsExactly("/into");
        assertThat(Api.post(partner + "/merge", "{}").violations()).containsExactly("/into");
        assertThat(Api.post(partner + "/merge", "{\"into\":\"17\"}").violations())
                .containsExactly("/into");
        UUID other = Api.givenPartner("B", "59");
        assertThat(merge("/v1/partners/" + UUID.randomUUID(), other).status()).isEqualTo(404);
        assertThat(Api.delete("/v1/partners/" + UUID.randomUUID() + "/merge").status())
                .isEqualTo(404);
        assertThat(Api.post(partner + "/merge", "{\"into\":\"" + other + "\"}", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void ofTwoThatMergeEachOtherOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID a = Api.givenPartner("A", "59");
            UUID b = Api.givenPartner("B", "59");
            CyclicBarrier together = new CyclicBarrier(2);
            List<Integer> statuses = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Answer>> answers = List.of(
                        threads.submit(() -> mergeAt(together, a, b)), threads.submit(() -> mergeAt(together, b, a)));
                for (Future<Answer> answer : answers) {
                    statuses.add(answer.get(30, TimeUnit.SECONDS).status());
                }
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static Answer mergeAt(CyclicBarrier together, UUID partner, UUID into) throws Exception {
        together.await(30, TimeUnit.SECONDS);
        return merge("/v1/partners/" + partner, into);
    }

    private static Answer merge(String partner, UUID into) {
        return Api.post(partner + "/merge", "{\"into\":\"" + into + "\"}");
    }

    private static void assertConflict(Answer answer, String problem) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.body().has("state")).isTrue();
        assertThat(answer.body().has("possible")).isTrue();
    }

    private static List<String> listed(String name) {
        return Api.get("/v1/partners?q=" + name.replace(" ", "%20"))
                .body()
                .path("items")
                .findValuesAsText("partnerId");
    }
}
