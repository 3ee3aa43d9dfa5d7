package org.vigie.referral.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.referralOf;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import com.microsoft.playwright.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/**
 * Every page, narrow and wide, light and dark: axe finds nothing, nothing overflows. With {@code -Dvigie.pictures=FOLDER} the pictures in that
 * folder are taken again; a new folder gets all.
 */
@ReferralServiceTest
class PageLookTest {
    private static final String AUTHORITY = "62D";

    @TestHTTPResource
    @Nullable String url;

    @Inject
    AgroalDataSource database;

    @Test
    void everyPageIsAccessible() throws SQLException {
        PageLooks looks = new PageLooks();
        try (World world = new World();
                Referred referred = new Referred(world);
                Chromium chromium = new Chromium(String.valueOf(url))) {
            referred.tell();
            Page agent =
                    chromium.page(Window.WIDE, FormClient.department(AUTHORITY).token());
            referred.pagesOfAgent().forEach((name, open) -> looks.look(agent, name, open));
            Page coordinator =
                    chromium.page(Window.WIDE, FormClient.coordinator().token());
            referred.pagesOfCoordinator().forEach((name, open) -> looks.look(coordinator, name, open));
        }
        assertThat(looks.wrong()).isEmpty();
    }

    /** Referrals in every state that looks different. */
    private final class Referred implements AutoCloseable {
        private final InformationPreoccupante danger =
                InformationPreoccupante.in("62").inImmediateDanger();
        private final InformationPreoccupante fresh = InformationPreoccupante.in("62");
        private final InformationPreoccupante near = InformationPreoccupante.in("62");
        private final InformationPreoccupante late = InformationPreoccupante.in("62");
        private final InformationPreoccupante answered = InformationPreoccupante.in("62");
        private final InformationPreoccupante refused = InformationPreoccupante.in("62");
        private final InformationPreoccupante failing = InformationPreoccupante.in("87");
        private final InformationPreoccupante nobodys = InformationPreoccupante.in("989");
        private final World world;
        private final IntakeStub intake;

        Referred(World world) {
            this.world = world;
            this.intake = world.intake(danger, failing);
            intake.knows(danger.actionId(), dossier());
        }

        private String dossier() {
            return danger.dossier()
                    .replace(
                            "Récit fictif.",
                            "Évaluation fictive : fugues répétées depuis six semaines, déscolarisation, téléphone et vêtements"
                                    + " de valeur sans explication.\\n\\nUne évaluation rapide est demandée.")
                    .replace(
                            "\"firstName\": \"" + InformationPreoccupante.FIRST_NAME + "\"",
                            "\"firstName\": \"Inès\", \"lastName\": \"Exemple\", \"birthDate\": \"2011-02-28\","
                                    + " \"phone\": \"+33 1 00 00 00 00\", \"address\": \"1 rue de l’Exemple\"");
        }

        void tell() throws SQLException {
            FormClient agent = FormClient.department(AUTHORITY);
            for (InformationPreoccupante information : List.of(fresh, near, late, answered, refused, danger)) {
                world.topic.tell(information);
                awaitStatus(information, "SENT");
            }
            for (InformationPreoccupante information : List.of(near, late, answered)) {
                agent.open(path(information), path(information) + "/reception").send();
            }
            agent.open(path(answered) + "/retour")
                    .put("outcome", "ADMINISTRATIVE_MEASURE")
                    .put("decidedOn", "2026-03-20")
                    .put("note", "Mesure d’accompagnement décidée avec la famille.")
                    .send();
            agent.open(path(refused) + "/refus").put("reason", "NOT_COMPETENT").send();
            fail();
            world.topic.tell(nobodys);
            awaitStatus(nobodys, "UNROUTABLE");
            elsewhere();
        }

        private void fail() {
            configure("87D", "87", webhook(world.department) + ", {\"kind\": \"PORTAL\"}");
            world.department.next(DepartmentStandIn.status(500), DepartmentStandIn.status(503));
            world.topic.tell(failing);
            awaitStatus(failing, "SENT");
        }

        private void elsewhere() throws SQLException {
            Map<String, Integer> counts =
                    Map.of("44", 12, "75", 4, "93", 5, "34", 11, "33", 2, "973", 4, "971", 1, "2B", 1);
            InformationPreoccupante last = failing;
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                for (int i = 0; i < count.getValue(); i++) {
                    last = InformationPreoccupante.in(count.getKey());
                    world.topic.tell(last);
                }
                awaitStatus(last, "SENT");
            }
            String path = path(last);
            await().untilAsserted(() -> assertThat(
                            FormClient.coordinator().get("/transmissions").asString())
                    .contains(path));
            due("now() + interval '6 days'", near);
            due("now() - interval '9 days'", late);
        }

        /** In the list alone, since the log takes its time. */
        private void due(String when, InformationPreoccupante information) throws SQLException {
            try (Connection connection = database.getConnection();
                    PreparedStatement update = connection.prepareStatement(
                            "UPDATE referrals.referral_view SET due_at = " + when + " WHERE referral_id = ?")) {
                update.setObject(1, referralOf(information));
                update.executeUpdate();
            }
        }

        Map<String, Consumer<Page>> pagesOfAgent() {
            Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
            pages.put("home", page -> page.navigate("/"));
            pages.put("list", page -> page.navigate("/transmissions"));
            pages.put("list-wrong", page -> page.navigate("/transmissions?status=PIGEON"));
            pages.put("danger", page -> page.navigate(path(danger)));
            pages.put("answered", page -> page.navigate(path(answered)));
            pages.put("notes", page -> {
                page.navigate(path(answered));
                page.locator("form[action$=precisions] button").click();
                page.waitForURL("**/precisions");
            });
            pages.put("no-reason", page -> {
                page.navigate(path(danger));
                page.locator("form[action$=dossier] button").first().click();
                page.locator("#erreurs").waitFor();
            });
            pages.put("dossier", page -> {
                page.navigate(path(danger));
                page.locator("#reason").fill("Évaluation en cours");
                page.locator("form[action$=dossier] button").first().click();
                page.waitForURL("**/dossier");
            });
            pages.put("refusal-errors", page -> {
                page.navigate(path(danger) + "/refus");
                page.locator("button.big").click();
                page.locator("#erreurs").waitFor();
            });
            pages.put("follow-up", page -> page.navigate(path(danger) + "/retour"));
            pages.put("follow-up-errors", page -> {
                page.navigate(path(danger) + "/retour");
                page.locator("button.big").click();
                page.locator("#erreurs").waitFor();
            });
            pages.put("not-possible", page -> page.navigate(path(refused) + "/refus"));
            pages.put("not-found", page -> page.navigate(path(failing)));
            return pages;
        }

        Map<String, Consumer<Page>> pagesOfCoordinator() {
            Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
            pages.put("overview", page -> page.navigate("/"));
            pages.put("coordinator-list", page -> page.navigate("/transmissions?department=62"));
            pages.put("decisions", page -> page.navigate("/transmissions/a-decider"));
            pages.put("coordinator-failing", page -> page.navigate(path(failing)));
            pages.put("coordinator-unroutable", page -> page.navigate(path(nobodys)));
            pages.put("coordinator-refused", page -> page.navigate(path(refused)));
            pages.put("reroute-errors", page -> {
                page.navigate(path(fresh) + "/reorientation");
                page.locator("button.big").click();
                page.locator("#erreurs").waitFor();
            });
            pages.put("notes-no-reason", page -> {
                page.navigate(path(answered));
                page.locator("form[action$=precisions] button").click();
                page.locator("#erreurs").waitFor();
            });
            pages.put("withdraw", page -> page.navigate(path(fresh) + "/retrait"));
            pages.put("close", page -> page.navigate(path(refused) + "/cloture"));
            pages.put("authorities", page -> page.navigate("/autorites"));
            return pages;
        }

        private String path(InformationPreoccupante information) {
            return "/transmissions/" + referralOf(information);
        }

        @Override
        public void close() {
            intake.close();
        }
    }
}
