package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.EventIds;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** The catalogue of documents, and what is sent from it. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class DocumentsTest {

    @Test
    void aCoordinatorDescribesChangesAndRetires() {
        String path = path();
        put(path, guide()).then().statusCode(201).header("ETag", "\"1\"").body("title", equalTo("Guide"));
        put(path, guide()).then().statusCode(200).header("ETag", "\"1\"");
        put(path, guide().put("title", "Guide 2"), "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(path, guide().put("title", "Guide 3"), "\"1\"")
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"");
        put(path, guide().put("validUntil", "2024-06-30")).then().statusCode(200);
        get(LISTENER, path)
                .then()
                .statusCode(200)
                .body("validUntil", equalTo("2024-06-30"))
                .body("version", equalTo(3));
        Response history = get(COORDINATOR, path + "/history?limit=2");
        history.then()
                .body("items.document.title", contains("Guide", "Guide 2"))
                .body("items[0].who", equalTo("test-coordinator"));
        get(COORDINATOR, path + "/history?cursor=" + history.path("next"))
                .then()
                .body("items.document.version", contains(3))
                .body("next", nullValue());
        assertThat(everyReference()).contains(path.substring("/v1/documents/".length()));
    }

    @Test
    void whatWasSentShowsInCaseActionAndHistory() {
        String reference = catalogued(null);
        String caseId = openCase(leastCall());
        String actionId = postAction(caseId, sent(reference)).path("actionId");
        get(LISTENER, "/v1/actions/" + actionId).then().body("documentReference", equalTo(reference));
        get(LISTENER, "/v1/cases/" + caseId).then().body("actions[0].documentReference", equalTo(reference));
        get(LISTENER, "/v1/cases/" + caseId + "/history")
                .then()
                .body("items.what", hasItem("Action engagée : Envoi de documentation (document " + reference + ")."));
    }

    @Test
    void anUnknownOneIsRefusedAndARetiredOneForWhatHappenedAfterItsLastDay() {
        String caseId = openCase(leastCall());
        postAction(caseId, sent("Brochure 3"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/documentReference"))
                .body("violations[0].detail", containsString("it has none with this reference"));
        postAction(caseId, sent(catalogued("2023-04-03")))
                .then()
                .statusCode(422)
                .body("violations[0].detail", containsString("retired, its last day was 2023-04-03"));
        postAction(caseId, sent(catalogued("2023-04-04"))).then().statusCode(201);
        postAction(UUID.randomUUID().toString(), sent("Brochure 3")).then().statusCode(404);
    }

    @Test
    void aRepeatGetsItsFirstAnswerThoughTheDocumentWasRetired() {
        String reference = catalogued(null);
        String caseId = openCase(leastCall());
        ObjectNode action = sent(reference);
        Response first = postAction(caseId, action);
        put("/v1/documents/" + reference, guide().put("validUntil", "2023-01-01"))
                .then()
                .statusCode(200);
        postAction(caseId, action).then().statusCode(200).body(equalTo(first.asString()));
        postAction(caseId, sent(reference)).then().statusCode(422);
    }

    @Test
    void anImportAndItsRehearsalSayTheSame() {
        String known = catalogued(null);
        String caseReference = reference();
        String lines = line("call", caseReference, leastCall()) + "\n"
                + line("action", caseReference, sent("Brochure 3")) + "\n"
                + line("action", caseReference, sent(known));
        for (String query : List.of("?dryRun=true", "")) {
            assertThat(Rest.importing(WRITER, query, lines).asString().lines())
                    .satisfiesExactly(
                            call -> assertThat(call).contains("\"status\":201"),
                            unknown -> assertThat(unknown).contains("\"status\":422", "/body/documentReference"),
                            sent -> assertThat(sent).contains("\"status\":201"));
        }
    }

    @Test
    void whatIsWrongIsTold() {
        String path = path();
        put(
                        path,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("url", "javascript:alert(1)")
                                .put("colour", "red"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/title", "/url", "/colour"));
        put(path, guide().put("validUntil", "June")).then().statusCode(422);
        put(path, guide().put("reference", "OTHER"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reference"));
        as(LISTENER)
                .contentType(ContentType.JSON)
                .body(guide().toString())
                .put(path)
                .then()
                .statusCode(403);
        get(SERVICE, "/v1/documents").then().statusCode(403);
        get(WRITER, path + "/history").then().statusCode(403);
        get(LISTENER, path).then().statusCode(404);
        get(LISTENER, path + "/history").then().statusCode(404);
        get(LISTENER, "/v1/documents?limit=0").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%C3%A9t%C3%A9", ".hidden", "a%0Ab"})
    void whatCanBeNoReferenceIsNotFound(String reference) {
        as(COORDINATOR)
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(guide().toString())
                .put("/v1/documents/" + reference)
                .then()
                .statusCode(404);
    }

    @Test
    void theStreamOfTheCatalogueIsNoCase() {
        String catalogue = EventIds.of("intake", "catalogue").toString();
        catalogued(null);
        get(COORDINATOR, "/v1/cases/" + catalogue).then().statusCode(404);
        get(COORDINATOR, "/v1/cases/" + catalogue + "/history").then().statusCode(404);
        postAction(catalogue, leastAction()).then().statusCode(404);
        Rest.postCall(leastCall().put("caseId", catalogue)).then().statusCode(404);
    }

    private static List<String> everyReference() {
        Response page = get(WRITER, "/v1/documents?limit=500");
        return page.path("items.reference");
    }

    private static String path() {
        return "/v1/documents/GUIDE-" + UUID.randomUUID();
    }

    private static String catalogued(@Nullable String validUntil) {
        String path = path();
        put(path, guide().put("validUntil", validUntil)).then().statusCode(201);
        return path.substring("/v1/documents/".length());
    }

    private static ObjectNode sent(String reference) {
        return leastAction().put("type", "DOCUMENTATION_SENT").put("documentReference", reference);
    }

    private static ObjectNode guide() {
        return JsonNodeFactory.instance.objectNode().put("title", "Guide").put("url", "https://example.org/guide");
    }

    private static Response put(String path, ObjectNode body) {
        return put(path, body, null);
    }

    private static Response put(String path, ObjectNode body, @Nullable String ifMatch) {
        var request = as(COORDINATOR)
                .contentType(ContentType.JSON)
                .body(body.toString().getBytes(UTF_8));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }
}
