package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.letters;
import static org.vigie.intake.rest.Requests.merge;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** A call about a child who is known already is noticed by itself, and stays on a coordinator's list until somebody has looked. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class LookAlikesTest {
    @Inject
    DataSource database;

    private final String lastName = "Ex" + letters();

    @Test
    void aCallThatResemblesAKnownChildIsOnTheListUntilTheCasesAreMergedAndAgainOnceThatIsUndone() {
        String known = openCase(of("Élisabeth", "2009-02-28"));
        String came = openCase(of("Lili", "2009-02-28"));
        settled(() -> assertThat(between(known, came)).hasSize(1));
        Map<String, Object> pair = between(known, came).getFirst();
        assertThat((Integer) pair.get("score")).isGreaterThanOrEqualTo(80);
        assertThat(String.valueOf(pair.get("reasons"))).contains("DIMINUTIVE", "Même date de naissance");
        assertThat(pair.keySet()).isEqualTo(Set.of("caseId", "otherCaseId", "score", "reasons"));
        assertThat(page(COORDINATOR, "/")).contains("doublons possibles", "/doublons");
        assertThat(page(COORDINATOR, "/doublons")).contains("à vérifier", "Ressemblance", "la situation ouverte le ");
        assertThat(page(LISTENER, "/")).doesNotContain("doublons possibles");

        amend("/v1/cases/" + came + "/merge", merge(known)).then().statusCode(201);
        assertThat(between(known, came)).isEmpty();
        amend(
                        "/v1/cases/" + came + "/merge/undoing",
                        new ObjectMapper().createObjectNode().put("externalReference", Requests.reference()))
                .then()
                .statusCode(201);
        assertThat(between(known, came)).hasSize(1);
    }

    @Test
    void whatIsDeclaredDifferentLeavesTheList() {
        String known = openCase(of("Inès", "2008-05-04"));
        String came = openCase(of("Inès", "2008-05-04"));
        settled(() -> assertThat(between(known, came)).hasSize(1));
        ObjectNode different = new ObjectMapper()
                .createObjectNode()
                .put("externalReference", Requests.reference())
                .put("otherCaseId", known);
        amend("/v1/cases/" + came + "/differences", different).then().statusCode(201);
        assertThat(between(known, came)).isEmpty();
    }

    @Test
    void whatIsErasedLeavesTheListAndTheTable() throws Exception {
        String known = openCase(of("Inès", "2008-05-04"));
        String came = openCase(of("Inès", "2008-05-04"));
        settled(() -> assertThat(between(known, came)).hasSize(1));
        as(PRIVACY_OFFICER).delete("/v1/cases/" + known + "/identity").then().statusCode(200);
        settled(() -> {
            assertThat(between(known, came)).isEmpty();
            assertThat(rows(known)).isZero();
        });
    }

    @Test
    void whatIsPutRightIsComparedAgain() {
        ObjectNode call = of("Inès", "2008-05-04");
        String known = openCase(of("Inès", "2008-05-04"));
        Response posted = Rest.postCall(call);
        String came = posted.path("caseId");
        settled(() -> assertThat(between(known, came)).hasSize(1));
        ((ObjectNode) minor(call).get("identity"))
                .put("firstName", "Zoé")
                .put("lastName", "Autre" + letters())
                .put("birthDate", "2011-11-11");
        ObjectNode correction = Requests.correction();
        correction.set("minors", call.get("minors"));
        amend("/v1/calls/" + posted.path("callId") + "/corrections", correction)
                .then()
                .statusCode(201);
        settled(() -> assertThat(between(known, came)).isEmpty());
    }

    @Test
    void pagesAreWholeAndCountedAndOnlyCoordinatorsSeeThem() {
        String one = openCase(of("Inès", "2008-05-04"));
        String two = openCase(of("Inès", "2008-05-04"));
        String three = openCase(of("Inès", "2008-05-04"));
        settled(() -> {
            assertThat(between(one, two)).hasSize(1);
            assertThat(between(one, three)).hasSize(1);
            assertThat(between(two, three)).hasSize(1);
        });
        Response first = get(COORDINATOR, "/v1/look-alikes?limit=1");
        first.then()
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .body("count", greaterThanOrEqualTo(3))
                .body("complete", equalTo(true));
        get(COORDINATOR, "/v1/look-alikes?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("items", not(equalTo(first.path("items"))));
        for (String token : List.of(WRITER, LISTENER, PRIVACY_OFFICER, SERVICE)) {
            get(token, "/v1/look-alikes").then().statusCode(403);
        }
        as(LISTENER).accept("text/html").get("/doublons").then().statusCode(403);
        for (String query : List.of("limit=0", "cursor=x", "colour=red")) {
            get(COORDINATOR, "/v1/look-alikes?" + query)
                    .then()
                    .statusCode(422)
                    .body("violations[0].parameter", equalTo(query.split("=", 2)[0]));
        }
    }

    private ObjectNode of(String firstName, String birthDate) {
        ObjectNode call = fullCall(UUID.randomUUID());
        minor(call)
                .putObject("identity")
                .put("firstName", firstName)
                .put("lastName", lastName)
                .put("birthDate", birthDate);
        return call;
    }

    /** What the list has of these two cases, on whichever of its pages. */
    private static List<Map<String, Object>> between(String one, String other) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = get(COORDINATOR, "/v1/look-alikes?limit=100&cursor=" + cursor);
            page.then().statusCode(200);
            List<Map<String, Object>> items = page.path("items");
            items.stream()
                    .filter(item ->
                            Set.of(item.get("caseId"), item.get("otherCaseId")).equals(Set.of(one, other)))
                    .forEach(found::add);
            cursor = page.path("next");
        }
        return found;
    }

    private long rows(String caseId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM look_alike WHERE ? IN (case_id, other_case_id)")) {
            query.setObject(1, UUID.fromString(caseId));
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static void settled(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
