package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.FormClient;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/** The pages of what is to be done, of gatherings and of watch notes in a browser; pictures as {@link MapLookTest} takes them. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(WorkLookTest.Alone.class)
class WorkLookTest {
    /** A service of its own: nothing else is to be done. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final UUID MEETING = UUID.randomUUID();
    private static final UUID NOTE = UUID.randomUUID();

    @TestHTTPResource
    @Nullable String url;

    private static LocalDate today() {
        return LocalDate.now(FrenchFormats.PARIS);
    }

    private static UUID partner(String name, String department, @Nullable LocalDate assuredOn) {
        UUID id = Town.tell(Town.partner(name, "LOCAL", department));
        if (assuredOn != null) {
            Town.assure(id, assuredOn.toString());
        }
        return id;
    }

    private static void put(String path, String body) {
        Api.Answer told = Api.put("/v1/" + path, body);
        assertThat(told.status()).as(told.toString()).isEqualTo(201);
    }

    /** A year's work that nobody did. */
    private static void tell() {
        UUID refuge = partner("Refuge du Nord", "59", today().minusMonths(14));
        UUID house = partner(
                "Maison des adolescents de l’Artois",
                "62",
                today().minusYears(1).plusDays(9));
        UUID school = partner("Rectorat de Lille", "59", null);
        put("partner-meetings/" + MEETING, """
                {"heldOn": "%s", "topic": "Veille partagée sur les locations de courte durée", "participants": 14,
                 "partnerIds": ["%s", "%s", "%s"],
                 "decisions": ["Une fiche commune de signalement, relue par les trois équipes.", "Un point tous les deux mois."],
                 "documents": [{"title": "Compte rendu", "url": "https://example.org/cr-12.pdf", "reference": "CR-12"}],
                 "followUps": [
                   {"followUpId": "%s", "what": "Rédiger la fiche commune et l’envoyer aux deux équipes", "dueOn": "%s"},
                   {"followUpId": "%s", "what": "Inviter le parquet à la prochaine rencontre", "dueOn": "%s"},
                   {"followUpId": "%s", "what": "Réserver la salle", "dueOn": "%s", "doneOn": "%s"}]}
                """.formatted(
                        today().minusDays(40),
                        refuge,
                        house,
                        school,
                        UUID.randomUUID(),
                        today().minusDays(6),
                        UUID.randomUUID(),
                        today().plusDays(12),
                        UUID.randomUUID(),
                        today().minusDays(20),
                        today().minusDays(22)));
        put("work-sessions/" + UUID.randomUUID(), """
                {"heldOn": "%s", "topic": "Qui accueille la nuit ?", "partnerIds": ["%s"],
                 "followUps": [{"followUpId": "%s", "what": "Vérifier les horaires de nuit", "dueOn": "%s"}]}
                """.formatted(
                        today().minusDays(15), refuge, UUID.randomUUID(), today().plusDays(70)));
        put("awareness-sessions/" + UUID.randomUUID(), """
                {"heldOn": "%s", "title": "Repérer et orienter", "professionals": 180, "department": "23"}
                """.formatted(today().minusDays(90)));
        for (int month = 0; month < 12; month++) {
            for (int note = 0; note < (month * 5) % 4; note++) {
                note(UUID.randomUUID(), today().withDayOfMonth(1).minusMonths(month), "Signalement en ligne", house);
            }
        }
        note(NOTE, today(), "Locations de courte durée près de la gare", refuge);
    }

    private static void note(UUID id, LocalDate day, String title, UUID partner) {
        put("watch-notes/" + id, """
                {"notedOn": "%s", "title": "%s", "text": "Plusieurs partenaires décrivent des appartements loués deux nuits, \
                réservés par des tiers.\\n\\nLes mineures sont conduites d’une ville à l’autre.",
                 "themes": ["IDENTIFICATION", "HOUSING"], "departments": ["59", "62"], "partnerIds": ["%s"],
                 "source": "Réunion du réseau"}
                """.formatted(day, title, partner));
    }

    @Test
    void everyPageIsAccessible() {
        PageLooks looks = new PageLooks();
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page cartographer = chromium.page(Window.WIDE, FormClient.token(Roles.CARTOGRAPHER));
            for (String[] empty :
                    new String[][] {{"todo", "a-faire"}, {"gatherings", "rencontres"}, {"watch", "veille"}}) {
                looks.look(cartographer, empty[0] + "-empty", page -> page.navigate("/interne/" + empty[1]));
            }
            tell();
            looks.look(cartographer, "todo", page -> page.navigate("/interne/a-faire"));
            looks.look(cartographer, "to-verify", page -> page.navigate("/interne/a-faire/fiches"));
            looks.look(cartographer, "gatherings", page -> page.navigate("/interne/rencontres"));
            looks.look(cartographer, "gathering", page -> page.navigate("/interne/rencontres/" + MEETING));
            looks.look(cartographer, "watch", page -> {
                page.navigate("/interne/veille");
                page.locator("summary").click();
            });
            looks.look(cartographer, "watch-wrong", page -> page.navigate("/interne/veille?theme=x"));
            looks.look(cartographer, "watch-note", page -> page.navigate("/interne/veille/" + NOTE));
            looks.look(cartographer, "followed-up", page -> {
                page.navigate("/interne/a-faire?due=OVERDUE");
                page.locator("ol.rows button").first().click();
                page.locator("[role=status]").waitFor();
            });
        }
        assertThat(looks.wrong()).isEmpty();
    }
}
