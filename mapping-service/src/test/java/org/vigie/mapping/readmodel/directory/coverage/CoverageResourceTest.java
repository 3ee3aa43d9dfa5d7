package org.vigie.mapping.readmodel.directory.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.testing.Town.partner;
import static org.vigie.mapping.testing.Town.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.page.PagesProfile;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.FrenchFormats;

/** Where help is missing; these tests alone tell of services on the themes that they ask for. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class CoverageResourceTest {

    @AfterEach
    void answerAgain() {
        AnalyticsStub.breakWith(0);
    }

    private static Api.Answer nobody(String path, String... headers) {
        return Api.send("GET", path, null, null, BodyPublishers.noBody(), headers);
    }

    private static JsonNode cell(@Nullable String role, String theme, String department) {
        String path = "/v1/coverage?theme=" + theme + "&department=" + department;
        @Nullable String token = role == null ? null : Tokens.of(role);
        JsonNode gaps =
                Api.send("GET", path, token, null, BodyPublishers.noBody()).body();
        JsonNode covered = Api.send("GET", path + "&coverage=COVERED", token, null, BodyPublishers.noBody())
                .body();
        List<JsonNode> found = new ArrayList<>();
        gaps.path("items").forEach(found::add);
        covered.path("items").forEach(found::add);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String coverage(@Nullable String role, String theme, String department) {
        return cell(role, theme, department).path("coverage").asText();
    }

    @Test
    void aDepartmentWithoutASchemeHasNoneAndOneThatIsVerifiedCovers() {
        assertThat(coverage(null, "LEGAL", "48")).isEqualTo("NONE");
        UUID id = Town.tell(with(partner("Point-justice", "LOCAL", "48"), "Permanence", "LEGAL", "PUBLIC"));
        assertThat(coverage(null, "LEGAL", "48")).isEqualTo("STALE");
        Town.assure(id, LocalDate.now(FrenchFormats.PARIS).minusMonths(13).toString());
        assertThat(coverage(null, "LEGAL", "48")).isEqualTo("STALE");
        Town.assure(id, LocalDate.now(FrenchFormats.PARIS).minusDays(2).toString());
        assertThat(coverage(null, "LEGAL", "48")).isEqualTo("COVERED");
        assertThat(Api.put("/v1/partners/" + id + "/closing", "{\"closedOn\": \"2026-01-31\"}")
                        .status())
                .isEqualTo(200);
        assertThat(coverage(null, "LEGAL", "48")).isEqualTo("NONE");
    }

    @Test
    void aNationalOneIsFarWhereItHasNoPlace() {
        Town.tell(with(partner("Formation nationale", "NATIONAL", "75"), "Cours", "TRAINING", "PUBLIC"));
        assertThat(coverage(null, "TRAINING", "48")).isEqualTo("FAR");
        assertThat(coverage(null, "TRAINING", "974")).isEqualTo("FAR");
        assertThat(coverage(null, "TRAINING", "75")).isEqualTo("STALE");
    }

    @Test
    void aConfidentialOneIsKnownToThoseWhoMay() {
        Town.tell(with(partner("Maison", "LOCAL", "15"), "Toit", "ADDICTIONS", "PROFESSIONALS"));
        Town.tell(with(
                partner("Refuge", "LOCAL", "15").put("confidentiality", "SERVICE_ONLY"),
                "Abri",
                "ADDICTIONS",
                "PUBLIC"));
        assertThat(coverage(null, "ADDICTIONS", "15")).isEqualTo("NONE");
        assertThat(cell(null, "ADDICTIONS", "15").path("known").asInt()).isZero();
        assertThat(coverage(Roles.ANALYST, "ADDICTIONS", "15")).isEqualTo("CONFIDENTIAL_ONLY");
        assertThat(cell(Roles.ANALYST, "ADDICTIONS", "15").path("known").asInt())
                .isEqualTo(1);
        assertThat(cell(Roles.LISTENER, "ADDICTIONS", "15").path("known").asInt())
                .isEqualTo(2);
    }

    @Test
    void itIsSetAgainstTheNewestYearOfWhichAnythingIsTold() {
        AnalyticsStub.asked();
        JsonNode answer = nobody("/v1/coverage?theme=OUTREACH&department=59").body();
        assertThat(answer.at("/demand/available").asBoolean()).isTrue();
        assertThat(answer.at("/demand/from").asText()).isEqualTo("2023-04-03");
        assertThat(answer.at("/demand/to").asText()).isEqualTo("2024-04-02");
        assertThat(answer.at("/items/0/minors").asInt()).isEqualTo(18);
        assertThat(nobody("/v1/coverage?theme=OUTREACH&department=62")
                        .body()
                        .at("/items/0")
                        .has("minors"))
                .isFalse();
        assertThat(AnalyticsStub.asked()).last().isEqualTo("from=2023-04-03&to=2024-04-02");
    }

    @Test
    void whileAnalyticsIsDownWhatItSaidLastStands() {
        String before = nobody("/v1/coverage?theme=OUTREACH&department=59")
                .body()
                .at("/demand/askedAt")
                .asText();
        AnalyticsStub.breakWith(503);
        JsonNode answer = nobody("/v1/coverage?theme=OUTREACH&department=59").body();
        assertThat(answer.at("/items/0/minors").asInt()).isEqualTo(18);
        assertThat(answer.at("/demand/askedAt").asText()).isEqualTo(before);
    }

    @Test
    void everyGapIsOnOnePageOfTheList() {
        int gaps = 0;
        String last = "";
        String cursor = "";
        do {
            JsonNode page = nobody("/v1/coverage?theme=HOUSING&limit=50&cursor=" + cursor)
                    .body();
            for (JsonNode item : page.path("items")) {
                assertThat(item.path("department").asText()).isGreaterThan(last);
                last = item.path("department").asText();
                gaps++;
            }
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(gaps).isEqualTo(109);
    }

    @Test
    void asTextItIsAllOfIt() {
        Api.Answer csv = nobody("/v1/coverage?theme=HOUSING", "Accept", "text/csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.text().lines()).hasSize(110).contains("59,HOUSING,NONE,0,0,0,0,18,2023-04-03,2024-04-02");
    }

    @Test
    void whatIsWrongIsTold() {
        assertThat(nobody("/v1/coverage?theme=MAGIC&department=100&coverage=no&cursor=x&colour=red")
                        .status())
                .isEqualTo(422);
        assertThat(nobody("/v1/coverage", "Accept", "application/pdf").status()).isEqualTo(406);
        assertThat(Api.send("GET", "/v1/coverage", Tokens.forged("analyst"), null, BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
    }
}
