package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.ReferralServiceTest;

@ReferralServiceTest
class AuthoritiesTest {

    @Test
    void everyAuthorityOfFranceIsThereFromTheStart() {
        coordinator()
                .get("/v1/authorities?limit=500")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("69M"))
                .body("items.code", hasItem("975"))
                .body("items.findAll { it.code == '38D' }.channels.kind", contains(List.of("PORTAL")))
                .body("items.findAll { it.code == '69M' }[0].communes", hasSize(58));
        String next = coordinator().get("/v1/authorities?limit=2").path("next");
        coordinator()
                .queryParam("cursor", next)
                .get("/v1/authorities?limit=2")
                .then()
                .body("items.code", contains("03D", "04D"));
    }

    @Test
    void aSecretGoesInAndNeverComesOut() {
        String channel = "{\"kind\": \"WEBHOOK\", \"url\": \"https://crip.example/ip\"";
        put("33D", body("33", channel + ", \"secret\": \"" + DepartmentStandIn.SECRET + "\"}"))
                .statusCode(200);
        put("33D", body("33", channel + "}")).statusCode(200).body("channels[0].secret", nullValue());
        String everything = coordinator().get("/v1/authorities/33D").asString()
                + coordinator().get("/v1/authorities?limit=500").asString();
        assertThat(everything).contains("https://crip.example/ip").doesNotContain("whsec_");
    }

    @Test
    void aChangeIsReadAtOnceAndHasAVersion() {
        coordinator().get("/v1/authorities/34D").then().statusCode(200).header("ETag", equalTo("\"0\""));
        put("34D", body("34", "{\"kind\": \"EMAIL\", \"address\": \"crip@herault.example\"}"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("channels.kind", contains("EMAIL"));
        coordinator()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(body("34", "{\"kind\": \"PORTAL\"}"))
                .put("/v1/authorities/34D")
                .then()
                .statusCode(412);
        put("34D", body("34", "{\"kind\": \"EMAIL\", \"address\": \"crip@herault.example\"}"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void aNewOneIsCreated() {
        put("989", body("989", "{\"kind\": \"PORTAL\"}")).statusCode(201);
        put("989", body("989", "{\"kind\": \"PORTAL\"}")).statusCode(200);
    }

    @Test
    void communesThatAreNotSaidAreThoseOfTheOfficialList() {
        put("69M", body("69", "{\"kind\": \"PORTAL\"}")).statusCode(200).body("communes", hasSize(58));
    }

    @Test
    void aDepartmentFindsWhomItCanRedirectToButNotHowOthersAreReached() {
        department("35D")
                .get("/v1/authorities/36D")
                .then()
                .statusCode(200)
                .body("name", equalTo("Département de l'Indre"))
                .body("channels", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"departments\": [], \"channels\": [{\"kind\": \"PORTAL\"}]} | /name",
                "{\"name\": \"N\", \"channels\": [{\"kind\": \"PORTAL\"}]} | /departments",
                "{\"name\": \"N\", \"departments\": [\"20\"], \"channels\": [{\"kind\": \"PORTAL\"}]} | /departments",
                "{\"name\": \"N\", \"departments\": [37], \"channels\": [{\"kind\": \"PORTAL\"}]} | /departments/0",
                "{\"name\": \"N\", \"departments\": [\"37\"]} | /channels",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": []} | /channels",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"FAX\"}]} | /channels/0/kind",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"PORTAL\", \"url\": \"x\"}]} | /channels/0/url",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"WEBHOOK\"}]} | /channels/0/url",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"WEBHOOK\", \"url\": \"ftp://a.example\"}]} | /channels/0/url",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"WEBHOOK\", \"url\": \"https:///ip\"}]} | /channels/0/url",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"WEBHOOK\", \"url\": \"https://u:p@a.example\"}]} | /channels/0/url",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"WEBHOOK\", \"url\": \"https://a.example:99999\"}]} | /channels/0/url",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"WEBHOOK\", \"url\": \"https://a.example:0\"}]} | /channels/0/url",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"WEBHOOK\", \"url\": \"https://a.example\"}]} | /channels/0/secret",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"WEBHOOK\", \"url\": \"https://a.example\", \"secret\": \"whsec_AA\"}]} | /channels/0/secret",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"EMAIL\", \"address\": \"nobody\"}]} | /channels/0/address",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"PORTAL\", \"notify\": \"nobody\"}]} | /channels/0/notify",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"EMAIL\", \"address\": \"crip@a.example\", \"notify\": \"crip@a.example\"}]} | /channels/0/notify",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"communes\": [\"00000\"], \"channels\": [{\"kind\": \"PORTAL\"}]} | /communes",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"PORTAL\"}], \"publicKey\": {\"kty\": \"RSA\"}} | /publicKey",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"PORTAL\"}], \"publicKey\": {\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"AQ\", \"y\": \"AQ\"}} | /publicKey",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"PORTAL\"}], \"calendar\": \"MARS\"} | /calendar",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"PORTAL\"}], \"code\": \"38D\"} | /code",
                "{\"name\": \"N\", \"departments\": [\"37\"], \"channels\": [{\"kind\": \"PORTAL\"}], \"nmae\": 1} | /nmae"
            })
    void whatIsWrongIsSaidByPointer(String body, String pointer) {
        put("37D", body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer));
        coordinator().get("/v1/authorities/37D").then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void whatAnotherAnswersForIsTakenFromItFirst() {
        String portal = "{\"kind\": \"PORTAL\"}";
        put("40X", body("40", portal))
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:department-taken"))
                .body("department", equalTo("40"))
                .body("authority", equalTo("40D"))
                .body("detail", containsString("40D"));
        coordinator().get("/v1/authorities/40X").then().statusCode(404);
        put("69X", body("69", portal).replaceFirst("\\{", "{\"communes\": [\"69123\"], "))
                .statusCode(409)
                .body("authority", equalTo("69M"));
        put("40D", body("40", portal).replace("\"40\"", "")).statusCode(200);
        put("40X", body("40", portal)).statusCode(201);
        put("40D", body("40", portal)).statusCode(409).body("authority", equalTo("40X"));
    }

    /** The one goes and the other comes on the same day: until then nothing changes, and no referral is nobody's. */
    @Test
    void aDepartmentPassesToAnotherOnADay() {
        String portal = "{\"kind\": \"PORTAL\"}";
        String day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(30).toString();
        put("45X", body("45", portal, day)).statusCode(409).body("authority", equalTo("45D"));
        put("45D", body("45", portal, day).replace("\"45\"", "")).statusCode(200);
        put("45X", body("45", portal)).statusCode(409).body("authority", equalTo("45D"));
        put("45X", body("45", portal, day)).statusCode(201);
        put("45D", body("45", portal)).statusCode(200);
        String later = LocalDate.parse(day).plusDays(1).toString();
        put("45D", body("45", portal, later)).statusCode(409).body("authority", equalTo("45X"));
    }

    @Test
    void ofTwoThatTakeADepartmentAtOnceOneHasIt() throws Exception {
        put("57D", body("57", "{\"kind\": \"PORTAL\"}").replace("\"57\"", "")).statusCode(200);
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(Stream.of("57A", "57B")
                    .<Callable<Integer>>map(code -> () -> {
                        barrier.await();
                        return put(code, body("57", "{\"kind\": \"PORTAL\"}"))
                                .extract()
                                .statusCode();
                    })
                    .toList());
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void aPlanIsToldAndHoldsFromItsDayOn() {
        String day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(40).toString();
        put("43D", body("43", "{\"kind\": \"EMAIL\", \"address\": \"crip@haute-loire.example\"}", day))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("effectiveFrom", equalTo(day));
        coordinator()
                .get("/v1/authorities/43D")
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("channels.kind", contains("PORTAL"));
        put("43D", body("43", "{\"kind\": \"PORTAL\"}")).statusCode(200).header("ETag", equalTo("\"2\""));
        coordinator()
                .get("/v1/authorities/43D/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.entry.channels.kind", contains(List.of("PORTAL"), List.of("EMAIL")))
                .body(
                        "items[1].effectiveFrom",
                        startsWith(LocalDate.parse(day).minusDays(1).toString()))
                .body("items[0].by", equalTo("test-coordinator"));
        department("43D").get("/v1/authorities/43D/history").then().statusCode(403);
    }

    @Test
    void whatIsOnlyAnnouncedReceivesNothingYet() {
        String day = LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(1).toString();
        put("986", body("986", "{\"kind\": \"PORTAL\"}", day)).statusCode(201);
        coordinator().get("/v1/authorities/986").then().statusCode(200).body("effectiveFrom", equalTo(day));
        coordinator().get("/v1/authorities?limit=500").then().body("items.code", not(hasItem("986")));
    }

    @Test
    void whatHeldYesterdayStaysAsItWas() {
        String yesterday = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1).toString();
        put("44D", body("44", "{\"kind\": \"PORTAL\"}", yesterday))
                .statusCode(422)
                .body("violations.pointer", contains("/effectiveFrom"));
        put("44D", body("44", "{\"kind\": \"PORTAL\"}", "2999-01-01")).statusCode(422);
        coordinator().get("/v1/authorities/44D/history").then().body("items", empty());
        coordinator().get("/v1/authorities/XYZ/history").then().statusCode(404);
    }

    @Test
    void whatIsNoCodeIsNowhere() {
        coordinator().get("/v1/authorities/XYZ").then().statusCode(404);
        put("xyz", body("37", "{\"kind\": \"PORTAL\"}")).statusCode(404);
    }

    private static ValidatableResponse put(String code, String body) {
        return coordinator()
                .contentType("application/json")
                .body(body)
                .put("/v1/authorities/" + code)
                .then();
    }

    private static String body(String department, String channel, String effectiveFrom) {
        return body(department, channel).replaceFirst("\\{", "{\"effectiveFrom\": \"" + effectiveFrom + "\", ");
    }

    private static String body(String department, String channel) {
        return "{\"name\": \"Collectivité\", \"departments\": [\"" + department + "\"], \"channels\": [" + channel
                + "]}";
    }
}
