package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.EntrySamples;

/** What is told badly of sessions, meetings, notes and practices. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class BadEntryInputTest {
    private static final String FOLLOW_UP_ID = "0b7d3c52-6f0e-4a57-8d0c-6f5a9f3f2d10";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|/documents",
                "[{}]|/documents/0/title",
                "[{\"title\":\"A\",\"url\":\"javascript:alert(1)\"}]|/documents/0/url",
                "[{\"title\":\"A\",\"url\":\"data:text/html,x\"}]|/documents/0/url",
                "[{\"title\":\"A\",\"url\":\"//example.org/x\"}]|/documents/0/url",
                "[{\"title\":\"A\",\"url\":\"https://a b\"}]|/documents/0/url",
                "[{\"title\":\"A\"},{\"title\":\"B\",\"uri\":\"https://example.org\"}]|/documents/1/uri",
                "[\"https://example.org\"]|/documents/0"
            })
    void aDocumentIsATitleWithAnAddressOfTheWeb(String documents, String pointer) {
        for (EntrySamples kind : EntrySamples.values()) {
            if (kind != EntrySamples.WATCH_NOTE) {
                refused(kind, "documents", documents, pointer);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"what\":\"A\",\"dueOn\":\"2024-06-30\"}]|/followUps/0/followUpId",
                "[{\"followUpId\":\"17\",\"what\":\"A\",\"dueOn\":\"2024-06-30\"}]|/followUps/0/followUpId",
                "[{\"followUpId\":\"" + FOLLOW_UP_ID + "\",\"dueOn\":\"2024-06-30\"}]|/followUps/0/what",
                "[{\"followUpId\":\"" + FOLLOW_UP_ID + "\",\"what\":\"A\"}]|/followUps/0/dueOn",
                "[{\"followUpId\":\"" + FOLLOW_UP_ID
                        + "\",\"what\":\"A\",\"dueOn\":\"1999-12-31\"}]|/followUps/0/dueOn",
                "[{\"followUpId\":\"" + FOLLOW_UP_ID
                        + "\",\"what\":\"A\",\"dueOn\":\"2100-01-01\"}]|/followUps/0/dueOn",
                "[{\"followUpId\":\"" + FOLLOW_UP_ID
                        + "\",\"what\":\"A\",\"dueOn\":\"2024-06-30\",\"doneOn\":\"2999-01-01\"}]|/followUps/0/doneOn",
                "[{\"followUpId\":\"" + FOLLOW_UP_ID + "\",\"what\":\"A\",\"dueOn\":\"2024-06-30\"},{\"followUpId\":\""
                        + FOLLOW_UP_ID + "\",\"what\":\"B\",\"dueOn\":\"2024-06-30\"}]|/followUps/1/followUpId"
            })
    void aFollowUpHasAnIdOfItsOwnAndADay(String followUps, String pointer) {
        refused(EntrySamples.WORK_SESSION, "followUps", followUps, pointer);
        refused(EntrySamples.PARTNER_MEETING, "followUps", followUps, pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "WORK_SESSION,decisions,[\" \"],/decisions/0",
        "PARTNER_MEETING,participants,-1,/participants",
        "PARTNER_MEETING,participants,\"12\",/participants",
        "WATCH_NOTE,departments,[\"96\"],/departments/0",
        "WATCH_NOTE,source,\"\",/source",
        "WATCH_NOTE,documents,[],/documents",
        "PRACTICE,evaluation,{},/evaluation/evaluatedOn",
        "PRACTICE,stage,\"PUBLISHED\",/stage",
        "PRACTICE,adoptedBy,[],/adoptedBy",
        "AWARENESS_SESSION,followUps,[],/followUps"
    })
    void whatIsNotValidIsNamedByItsPlace(EntrySamples kind, String field, String value, String pointer) {
        Answer answer = post(kind, with(kind, field, value));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).contains(pointer);
    }

    @Test
    void aThemeIsKnown() {
        String body = EntrySamples.WATCH_NOTE.body(reference(), "A", partner());
        assertThat(post(EntrySamples.WATCH_NOTE, body.replace("LEGAL", "legal")).violations())
                .containsExactly("/themes/0");
    }

    @ParameterizedTest
    @EnumSource
    void aNameOfFiftyThousandCharactersIsRefused(EntrySamples kind) {
        Answer answer = post(kind, kind.body(reference(), "é".repeat(50_000), partner()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly("/" + kind.nameField());
        assertThat(answer.text()).doesNotContain("éé");
    }

    @ParameterizedTest
    @EnumSource
    void markupAndFormulasAreTextAndNothingElse(EntrySamples kind) {
        String hostile = "<script>alert(1)</script> =HYPERLINK(1)";
        String id = post(kind, kind.body(reference(), hostile, partner()))
                .body()
                .path(kind.idField())
                .asText();
        Answer read = Api.get(kind.collection() + "/" + id);
        assertThat(read.body().path(kind.nameField()).asText()).isEqualTo(hostile);
        assertThat(read.header("Content-Type")).startsWith("application/json");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @EnumSource
    void anotherEncodingThanUtf8IsRefused(EntrySamples kind) {
        byte[] latin1 = kind.body(reference(), "Détecté", partner()).getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = Api.send(
                "POST",
                kind.collection(),
                Tokens.of(Roles.CARTOGRAPHER),
                "application/json",
                BodyPublishers.ofByteArray(latin1));
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void onlyACartographerWritesAndWhatIsWrongIsFoundInTheContractsOrder(EntrySamples kind) {
        String path = kind.collection();
        for (String role : new String[] {Roles.LISTENER, Roles.COORDINATOR, Roles.DEPARTMENT, Roles.SERVICE}) {
            assertThat(Api.send("POST", path, Tokens.of(role), "application/json", Api.bytes("{"))
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(Api.send("POST", path, null, "application/json", Api.bytes("{"))
                        .status())
                .isEqualTo(401);
        assertThat(Api.put(path + "/17", "{", "If-Match", "x").status()).isEqualTo(400);
        assertThat(Api.put(path + "/17", "[]", "If-Match", "x").status()).isEqualTo(404);
        assertThat(Api.put(path + "/" + UUID.randomUUID(), "{}", "If-Match", "x")
                        .status())
                .isEqualTo(422);
    }

    private static void refused(EntrySamples kind, String field, String value, String pointer) {
        Answer answer = post(kind, with(kind, field, value));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly(pointer);
    }

    private static String with(EntrySamples kind, String field, String value) {
        String body = kind.body(reference(), "A", partner());
        String bare = body.replaceFirst(",\"" + field + "\":[^,}]*", "");
        return bare.substring(0, bare.length() - 1) + ",\"" + field + "\":" + value + "}";
    }

    private static Answer post(EntrySamples kind, String body) {
        return Api.post(kind.collection(), body);
    }

    private static UUID partner() {
        return Api.givenPartner("Conseil départemental", "59");
    }

    private static String reference() {
        return UUID.randomUUID().toString();
    }
}
