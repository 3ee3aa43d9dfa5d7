package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.testing.Api.get;
import static org.vigie.mapping.testing.Api.imports;
import static org.vigie.mapping.testing.Api.post;
import static org.vigie.mapping.testing.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.EntrySamples;

/** Whatever the kind, it is told of in one manner. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class EntryCommandsTest {
    private UUID partner;

    @BeforeEach
    void aPartner() {
        partner = Api.givenPartner("Conseil départemental", "59");
    }

    @ParameterizedTest
    @EnumSource
    void theSameAgainIsAnsweredAsTheFirstTimeAndOtherWordsAreAMismatch(EntrySamples kind) {
        String reference = reference();
        Answer first = post(kind.collection(), kind.body(reference, "A", partner));
        Answer again = post(kind.collection(), kind.body(reference, "A", partner));
        Answer other = post(kind.collection(), kind.body(reference, "B", partner));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        String id = first.body().path(kind.idField()).asText();
        assertThat(first.header("Location")).endsWith(kind.collection() + "/" + id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-mismatch");
        JsonNode read = get(kind.collection() + "/" + id).body();
        assertThat(read.path(kind.nameField()).asText()).isEqualTo("A");
        assertThat(read.path("externalReference").asText()).isEqualTo(reference);
        assertThat(read.path("version").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyStandsInForAReference(EntrySamples kind) {
        String key = reference();
        String body = kind.body(null, "A", partner);
        assertThat(post(kind.collection(), body, "Idempotency-Key", key).status())
                .isEqualTo(201);
        assertThat(post(kind.collection(), body, "Idempotency-Key", key).status())
                .isEqualTo(200);
        assertThat(post(kind.collection(), body).violations()).containsExactly("/externalReference");
    }

    @ParameterizedTest
    @EnumSource
    void anIdOfTheClientsIsPutOnTheMapAndReplacedUnderItsVersion(EntrySamples kind) {
        String path = kind.collection() + "/" + UUID.randomUUID();
        assertThat(get(path).status()).isEqualTo(404);
        assertThat(put(path, kind.body(null, "A", partner)).status()).isEqualTo(201);
        Answer unchanged = put(path, kind.body(null, "A", partner));
        assertThat(unchanged.status()).isEqualTo(200);
        assertThat(unchanged.header("ETag")).isEqualTo("\"1\"");
        assertThat(put(path, kind.body(null, "B", partner), "If-Match", "\"1\"").header("ETag"))
                .isEqualTo("\"2\"");
        Answer late = put(path, kind.body(null, "C", partner), "If-Match", "\"1\"");
        assertThat(late.status()).as("two editors at once").isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo("\"2\"");
        assertThat(get(path).body().path(kind.nameField()).asText()).isEqualTo("B");
        assertThat(get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @EnumSource
    void anIdNamesAnEntryOfOneKind(EntrySamples kind) {
        Answer answer = put(kind.collection() + "/" + partner, kind.body(null, "A", partner));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("id-taken");
        assertThat(get(kind.collection() + "/" + partner).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void aFileBringsItTwiceAndChangesNothing(EntrySamples kind) {
        String line = kind.line(kind.body(reference(), "A", partner));
        JsonNode dry = imports("?dryRun=true", line).getFirst();
        JsonNode first = imports(line).getFirst();
        JsonNode again = imports(line).getFirst();
        assertThat(dry.path("status").asInt()).isEqualTo(201);
        assertThat(first.path("status").asInt()).isEqualTo(201);
        assertThat(again.path("status").asInt()).isEqualTo(200);
        assertThat(again.path(kind.idField())).isEqualTo(first.path(kind.idField()));
        assertThat(post(kind.collection(), kind.body("other" + reference(), "A", partner))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("org.vigie.mapping.testing.EntrySamples#withPartners")
    void aStrangerIsNamedByItsPlace(EntrySamples kind) {
        UUID stranger = UUID.randomUUID();
        Answer answer = post(kind.collection(), kind.body(reference(), "A", stranger));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly("/partnerIds/0");
        JsonNode line =
                imports(kind.line(kind.body(reference(), "A", stranger))).getFirst();
        assertThat(line.path("violations").findValuesAsText("pointer")).containsExactly("/body/partnerIds/0");
    }

    @ParameterizedTest
    @MethodSource("org.vigie.mapping.testing.EntrySamples#withPartners")
    void aDryRunKnowsThePartnerOfTheLineBefore(EntrySamples kind) {
        UUID newcomer = UUID.randomUUID();
        String file = "{\"kind\":\"partner\",\"body\":{\"partnerId\":\"" + newcomer + "\","
                + Api.partner("Newcomer", "NATIONAL").substring(1) + "}\n"
                + kind.line(kind.body(reference(), "A", newcomer));
        assertThat(imports("?dryRun=true", file))
                .extracting(result -> result.path("status").asInt())
                .containsExactly(201, 201);
    }

    @Test
    void whatWasDecidedAndIsToBeDoneIsAnsweredAsItWasTold() {
        String told = """
                "documents":[{"title":"Compte rendu","url":"https://example.org/cr.pdf"},{"title":"Convention","reference":"C-4"}],
                "decisions":["Une fiche","Un relais"],
                "followUps":[{"followUpId":"%s","what":"Rédiger","dueOn":"2024-06-30","doneOn":"2024-06-28"}]}""".formatted(UUID.randomUUID());
        for (EntrySamples kind : new EntrySamples[] {EntrySamples.WORK_SESSION, EntrySamples.PARTNER_MEETING}) {
            String path = kind.collection() + "/" + UUID.randomUUID();
            String body = kind.body(null, "A", partner);
            String whole = body.substring(0, body.length() - 1) + "," + told;
            assertThat(put(path, whole).status()).isEqualTo(201);
            JsonNode read = get(path).body();
            for (String field : new String[] {"documents", "decisions", "followUps"}) {
                assertThat(read.path(field)).isEqualTo(Api.json(whole).path(field));
            }
        }
    }

    private static String reference() {
        return UUID.randomUUID().toString();
    }
}
