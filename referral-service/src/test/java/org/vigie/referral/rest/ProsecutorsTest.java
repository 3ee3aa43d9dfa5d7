package org.vigie.referral.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

@ReferralServiceTest
class ProsecutorsTest {
    private static final String LILLE = "Parquet du tribunal judiciaire de Lille";
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theOfficesOfADepartmentAreEnteredAndReplaced() {
        coordinator()
                .get("/v1/prosecutors/62")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("offices", empty());
        put("62", "{\"offices\": [{\"name\": \"Parquet d'Arras\", \"email\": \"parquet@arras.example\"}]}")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""));
        put("62", "{\"offices\": [{\"name\": \"Parquet d'Arras\"}, {\"name\": \"Parquet de Béthune\"}]}")
                .statusCode(200)
                .body("offices.name", contains("Parquet d'Arras", "Parquet de Béthune"));
        coordinator()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"offices\": []}")
                .put("/v1/prosecutors/62")
                .then()
                .statusCode(412);
        put("62", "{\"offices\": []}")
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("offices", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | /offices",
                "{\"offices\": [{}]} | /offices/0/name",
                "{\"offices\": [{\"name\": \"N\", \"email\": \"a@b\"}]} | /offices/0/email",
                "{\"offices\": [{\"name\": \"N\", \"telephone\": \"call me\"}]} | /offices/0/telephone",
                "{\"offices\": [], \"department\": \"60\"} | /department",
                "{\"offices\": [], \"x\": 1} | /x"
            })
    void whatIsWrongIsSaidByPointer(String body, String pointer) {
        put("61", body).statusCode(422).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void whatIsNoDepartmentIsNowhereAndTheRestIsTheCoordinators() {
        put("20", "{\"offices\": []}").statusCode(404);
        department("59D").get("/v1/prosecutors/59").then().statusCode(403);
    }

    @Test
    void aReportIsAStepOfTheReferralAndTheSameAgainIsTheSame() {
        InformationPreoccupante information = InformationPreoccupante.in("08").inImmediateDanger();
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        String report =
                "{\"kind\": \"COPY\", \"office\": \"" + LILLE + "\", \"reportedAt\": \"2026-03-02T19:05:00+01:00\"}";
        report(information, report)
                .statusCode(201)
                .body("status", equalTo("SENT"))
                .body("prosecutorReports.office", contains(LILLE))
                .body("prosecutorReports.reportedAt", contains("2026-03-02T18:05:00Z"));
        report(information, report).statusCode(200).body("prosecutorReports", hasSize(1));
        report(information, report.replace("COPY", "DIRECT_REPORT"))
                .statusCode(201)
                .body("prosecutorReports", hasSize(2));
        report(information, report.replace("2026", "1999"))
                .statusCode(422)
                .body("violations.pointer", contains("/reportedAt"));
        report(information, "{}").statusCode(422).body("violations", hasSize(3));
    }

    private static ValidatableResponse report(InformationPreoccupante information, String body) {
        return coordinator()
                .contentType("application/json")
                .body(body)
                .post("/v1/referrals/" + referralOf(information) + "/prosecutor-reports")
                .then();
    }

    private static ValidatableResponse put(String department, String body) {
        return coordinator()
                .contentType("application/json")
                .body(body)
                .put("/v1/prosecutors/" + department)
                .then();
    }
}
