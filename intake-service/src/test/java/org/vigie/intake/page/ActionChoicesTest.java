package org.vigie.intake.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.vigie.intake.page.FormClient.COORDINATOR;
import static org.vigie.intake.page.FormClient.LISTENER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.partners.HeardOf;
import org.vigie.intake.application.partners.PartnerSearch;
import org.vigie.intake.rest.MappingEvents;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.testing.FormClient.Filling;

/** Documents and partners are chosen from those that are in use on the action's day. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ActionChoicesTest {
    private static final FormClient LISTENING = new FormClient(LISTENER);

    @Inject
    HeardOf heardOf;

    @Inject
    PartnerSearch partners;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void documentsAreThoseOfTheCatalogueOnTheDay() {
        String guide = document("Guide des parents <i>", null);
        String retired = document("Ancien guide", "2026-01-31");
        String path = action("DOCUMENTATION_SENT");
        LISTENING
                .get(path)
                .then()
                .body(containsString("Guide des parents &lt;i&gt; (" + guide + ")"))
                .body(not(containsString(retired)));
        Filling sent = LISTENING.openAsShown(path).put("occurredAt", "2026-02-01T10:00");
        sent.put("documentReference", retired)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("href=\"#documentReference\""));
        sent.put("occurredAt", "2026-01-31T10:00").put("list", "1");
        sent.send().then().statusCode(200).body(containsString("Ancien guide"));
        String caseId = sent.without("list").sendAndFollow();
        given().auth()
                .oauth2(LISTENER)
                .get("/v1/cases/" + caseId)
                .then()
                .body("actions[0].documentReference", equalTo(retired));
    }

    @Test
    void partnersAreFoundByTheirNamesAndDepartments() {
        MappingEvents mapping = new MappingEvents(kafka);
        String mark = FormClient.newName();
        UUID near = UUID.randomUUID();
        UUID far = UUID.randomUUID();
        UUID everywhere = UUID.randomUUID();
        UUID closed = UUID.randomUUID();
        mapping.registered(far, "Le Cœur d’" + mark, "62", "80", "02", "60");
        mapping.registered(near, "Refuge <b> Été " + mark, "59");
        mapping.registered(everywhere, "Association " + mark);
        mapping.registered(closed, "Fermé " + mark, "59");
        mapping.closed(closed, "2026-01-31");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> heardOf.find(closed)
                        .filter(partner -> partner.closedOn() != null)
                        .isPresent());
        String path = action("LOCAL_SCHEME_ORIENTATION");
        Filling form = LISTENING.openAsShown(path).put("list", "1");
        search(form, mark)
                .body(stringContainsInOrder(near.toString(), everywhere.toString(), far.toString()))
                .body(containsString("Refuge &lt;b&gt; Été " + mark + " (Nord)"))
                .body(containsString("(national)"))
                .body(containsString("(Pas-de-Calais, Somme, Aisne, …)"))
                .body(not(containsString(closed.toString())));
        search(form, mark.toUpperCase(Locale.FRANCE) + " ete refuge")
                .body(containsString(near.toString()))
                .body(not(containsString(far.toString())));
        search(form, "coeur " + mark).body(containsString(far.toString()));
        search(form, mark + " somme").body(containsString(far.toString()));
        search(form, mark + " % _ \\ '").body(containsString(near.toString()));
        search(form, "aucun-" + mark).body(containsString("Aucun acteur de la cartographie ne répond"));
        search(form.put("partnerId", far.toString()), "refuge " + mark)
                .body(containsString("value=\"" + far + "\" selected"));
        Filling orientation = form.without("list");
        orientation
                .put("partnerId", closed.toString())
                .put("occurredAt", "2026-01-31T10:00")
                .sendAndFollow();
        assertThat(LISTENING.openAsShown(path).put("partnerId", "x").send().statusCode())
                .isEqualTo(422);
    }

    @Test
    void onePartnerIsOfferedOnceWhateverEntriesItHas() {
        MappingEvents mapping = new MappingEvents(kafka);
        String mark = FormClient.newName();
        UUID twin = UUID.randomUUID();
        UUID standing = UUID.randomUUID();
        mapping.registered(twin, "Doublon " + mark, "59");
        mapping.registered(standing, "Refuge " + mark, "59");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        heardOf.find(twin).isPresent() && heardOf.find(standing).isPresent());
        Filling form = LISTENING.openAsShown(action("LOCAL_SCHEME_ORIENTATION")).put("list", "1");
        search(form, mark).body(stringContainsInOrder(twin.toString(), standing.toString()));

        mapping.merged(twin, standing);
        await().atMost(Duration.ofSeconds(30)).until(() -> partners.standsFor(twin), standing::equals);
        search(form, mark).body(containsString(standing.toString())).body(not(containsString(twin.toString())));
        search(form.put("partnerId", twin.toString()), mark)
                .body(containsString("value=\"" + standing + "\" selected"))
                .body(not(containsString(twin.toString())));

        mapping.unmerged(twin, standing);
        await().atMost(Duration.ofSeconds(30)).until(() -> partners.standsFor(twin), twin::equals);
        search(form, mark).body(containsString("value=\"" + twin + "\" selected"));
    }

    private static ValidatableResponse search(Filling form, String words) {
        return form.put("partnerSearch", words).send().then().statusCode(200);
    }

    private static String action(String type) {
        return "/situations/" + LISTENING.fullCall().sendAndFollow() + "/actions/" + type;
    }

    private static String document(String title, @Nullable String validUntil) {
        String reference = FormClient.newName();
        String until = validUntil == null ? "" : ",\"validUntil\":\"" + validUntil + "\"";
        given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .body("{\"title\":\"" + title + "\"" + until + "}")
                .put("/v1/documents/" + reference)
                .then()
                .statusCode(201);
        return reference;
    }
}
