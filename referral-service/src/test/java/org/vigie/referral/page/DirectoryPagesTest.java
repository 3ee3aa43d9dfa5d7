package org.vigie.referral.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.Window;

/** A coordinator looks after the directory by forms alone, in a browser without JavaScript. */
@ReferralServiceTest
class DirectoryPagesTest {
    private static final String PORTAL = "{\"kind\": \"PORTAL\"}";

    @TestHTTPResource
    @Nullable String url;

    private final World world = new World();
    private @Nullable Chromium chromium;

    @BeforeEach
    void open() {
        chromium = new Chromium(String.valueOf(url));
    }

    @AfterEach
    void close() {
        world.close();
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page page() {
        if (chromium == null) {
            throw new IllegalStateException();
        }
        return chromium.page(
                Window.WIDE.withoutScript(), FormClient.coordinator().token());
    }

    @Test
    void aChannelIsAddedPreferredAndTriedAndItsSecretIsNeverShown() {
        Page page = page();
        page.navigate("/autorites/46D/modification");
        press(page, "button[name=add][value=WEBHOOK]");
        assertThat(page.locator("fieldset").nth(1)).isFocused();
        page.locator("[id='channels.1.url']").fill("pigeon voyageur");
        page.locator("[id='channels.1.secret']").fill("whsec_trop-court");
        save(page);
        assertThat(page.locator("#erreurs")).isFocused();
        assertThat(page.locator("#erreurs li")).hasCount(2);
        assertThat(page.locator("#erreurs a[href='#channels.1.url']")).containsText("Canal 2");
        assertThat(page.locator("[id='channels.1.url']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[id='channels.1.url']")).hasValue("pigeon voyageur");
        assertThat(page.content()).doesNotContain("whsec_trop-court");

        page.locator("[id='channels.1.url']").fill(world.department.url());
        page.locator("[id='channels.1.secret']").fill(DepartmentStandIn.SECRET);
        press(page, "button[name=up]");
        assertThat(page.locator("[id='channels.0.url']")).hasValue(world.department.url());
        assertThat(page.content()).contains("saisissez-le de nouveau").doesNotContain(DepartmentStandIn.SECRET);
        page.locator("[id='channels.0.secret']").fill(DepartmentStandIn.SECRET);
        save(page);
        assertThat(page.locator("[role=status]")).containsText("vaut dès maintenant");
        assertThat(page.content()).doesNotContain(DepartmentStandIn.SECRET);
        entry("46D").body("channels.kind", contains("WEBHOOK", "PORTAL")).body("name", equalTo("Département du Lot"));

        page.locator("text=Modifier").first().click();
        page.locator("#name").fill("Département du Lot et du Célé");
        save(page);
        entry("46D").body("name", equalTo("Département du Lot et du Célé"));
        world.department.next(DepartmentStandIn.status(204), DepartmentStandIn.status(500));
        press(page, "button[name=channel][value='0']");
        assertThat(page.locator("[role=status]")).isFocused();
        assertThat(page.locator("[role=status]")).containsText("est remis");
        press(page, "button[name=channel][value='0']");
        assertThat(page.locator("[role=status]")).containsText("Réponse d’erreur (HTTP 500)");
        assertThat(world.department.received()).hasSize(2);
        assertThat(page.locator(".timeline li")).hasCount(2);
        assertThat(page.locator(".timeline")).containsText("canaux");
    }

    @Test
    void aTestOfChannelsThatChangedMeanwhileIsNotSent() {
        configure("55D", "55", PORTAL);
        Page page = page();
        page.navigate("/autorites/55D");
        configure("55D", "55", "{\"kind\": \"EMAIL\", \"address\": \"crip@55.example\"}");
        press(page, "button[name=channel][value='0']");
        assertThat(page.locator("[role=status]")).containsText("Aucun essai n’est parti");
    }

    @Test
    void whatAnotherChangedMeanwhileIsNotPutBack() {
        configure("55D", "55", PORTAL);
        Page page = page();
        page.navigate("/autorites/55D/modification");
        page.locator("#name").fill("Département de la Meuse");
        configure("55D", "55", PORTAL + ", {\"kind\": \"EMAIL\", \"address\": \"crip@meuse.example\"}");
        save(page);
        assertThat(page.locator("#erreurs")).containsText("modifiée par ailleurs");
        assertThat(page.locator("[id='channels.1.address']")).hasValue("crip@meuse.example");
        assertThat(page.locator("#name")).hasValue("Département 55D");
        entry("55D").body("name", equalTo("Département 55D"));
        save(page);
        assertThat(page.locator("#erreurs")).containsText("Rien n’est changé");

        page.locator("#name").fill("Département de la Meuse");
        plan("55D", "Conseil départemental de la Meuse");
        save(page);
        assertThat(page.locator("#erreurs")).containsText("mais pas ce qu’il montre");
        assertThat(page.locator("#name")).hasValue("Département de la Meuse");
        save(page);
        assertThat(page.locator("[role=status]")).containsText("vaut dès maintenant");
        entry("55D").body("name", equalTo("Département de la Meuse"));
    }

    @Test
    void aPlanIsMadeSeenAndMended() {
        String day = LocalDate.now(FrenchFormats.PARIS).plusMonths(2).toString();
        Page page = page();
        page.navigate("/autorites/65D/modification");
        page.locator("#name").fill("Bigorre");
        page.locator("#effectiveFrom").fill("2020-01-01");
        save(page);
        assertThat(page.locator("#erreurs a[href='#effectiveFrom']")).containsText("dans cinq ans");
        page.locator("#effectiveFrom").fill(day);
        save(page);
        assertThat(page.locator(".notice.good")).containsText("à partir du jour indiqué");
        entry("65D").body("name", equalTo("Département des Hautes-Pyrénées"));

        page.locator("text=Voir ou modifier ce qui est prévu").click();
        assertThat(page.locator("#name")).hasValue("Bigorre");
        page.locator("#name").fill("Hautes-Pyrénées");
        save(page);
        assertThat(page.locator(".timeline li")).hasCount(2);
        coordinator()
                .get("/v1/authorities/65D/history")
                .then()
                .body("items.entry.name", contains("Hautes-Pyrénées", "Bigorre"));
        entry("65D").body("name", equalTo("Département des Hautes-Pyrénées"));
    }

    @Test
    void everyFieldSaysWhatIsExpectedOfIt() {
        Page page = page();
        page.navigate("/autorites/69M/modification");
        assertThat(page.locator("#communes")).hasValue(Pattern.compile("(\\d{5}, ){57}\\d{5}"));
        page.locator("#name").fill("");
        page.locator("#departments").fill("Rhône");
        page.locator("#communes").fill("Lyon");
        page.locator("#publicKey").fill("{\"kty\": \"oct\", \"k\": \"AAAA\"}");
        save(page);
        for (String field : new String[] {"name", "departments", "communes", "publicKey"}) {
            assertThat(page.locator("#erreurs a[href='#" + field + "']")).hasCount(1);
            assertThat(page.locator("[id='" + field + "-error']")).isVisible();
        }
        entry("69M").body("publicKey", nullValue());

        page.navigate("/autorites/69M/modification");
        page.locator("#publicKey").fill("null");
        save(page);
        assertThat(page.locator("#erreurs a[href='#publicKey']")).hasCount(1);
        page.locator("#publicKey").fill("");
        page.locator("button[name=remove]").click();
        save(page);
        assertThat(page.locator("#erreurs a[href='#channels']")).hasCount(1);
        assertThat(page.locator("#channels-error")).isVisible();
        entry("69M").body("channels.kind", contains("PORTAL"));
    }

    @Test
    void anAuthorityIsFoundWhateverTheAccentsOrAdded() {
        FormClient coordinator = FormClient.coordinator();
        coordinator
                .asking()
                .queryParam("q", "meurthe moselle")
                .get("/autorites")
                .then()
                .statusCode(200)
                .body(containsString("/autorites/54D"), not(containsString("/autorites/69M")));
        coordinator.asking().queryParam("q", "HERAULT").get("/autorites").then().body(containsString("/autorites/34D"));
        coordinator.asking().queryParam("q", "\0<").get("/autorites").then().statusCode(200);
        coordinator
                .asking()
                .queryParam("code", "?")
                .get("/autorites")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#code\""));
        coordinator.get("/autorites/XX/modification").then().statusCode(404);
        FormClient.department("46D").get("/autorites/46D/modification").then().statusCode(403);
        FormClient.department("46D").get("/parquets/46").then().statusCode(403);

        Page page = page();
        page.navigate("/autorites");
        page.locator("#code").fill("984x");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Ajouter une autorité");
        page.locator("#name").fill("Terres australes, essai");
        press(page, "button[name=add][value=PORTAL]");
        save(page);
        assertThat(page.locator("h1")).hasText("Terres australes, essai");
        entry("984X").body("channels.kind", contains("PORTAL"));
    }

    @Test
    void prosecutorsAreEnteredAndOneIsTold() {
        InformationPreoccupante information = InformationPreoccupante.in("46").inImmediateDanger();
        configure("46D", "46", PORTAL);
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        Page page = page();
        page.navigate("/parquets/46");
        press(page, "button[name=add]");
        assertThat(page.locator("fieldset")).isFocused();
        page.locator("[id='offices.0.email']").fill("personne");
        save(page);
        assertThat(page.locator("#erreurs li")).hasCount(2);
        page.locator("[id='offices.0.name']").fill("Parquet de Cahors");
        page.locator("[id='offices.0.email']").fill("parquet@cahors.example");
        save(page);
        assertThat(page.locator("[role=status]")).containsText("enregistrés");

        Page other = page();
        other.navigate("/parquets/46");
        other.locator("[id='offices.0.telephone']").fill("05 00 00 00 00");
        save(other);
        page.locator("[id='offices.0.name']").fill("Cahors");
        save(page);
        assertThat(page.locator("#erreurs")).containsText("modifiés par ailleurs");
        assertThat(page.locator("[id='offices.0.telephone']")).hasValue("05 00 00 00 00");

        page.navigate("/transmissions/" + referralOf(information));
        page.locator("text=Parquet informé").click();
        save(page);
        assertThat(page.locator("#erreurs a[href='#kind']")).hasCount(1);
        page.locator("input[value=DIRECT_REPORT]").check();
        page.locator("#office").selectOption("Parquet de Cahors");
        page.locator("#reportedAt").fill("2026-03-02T19:05");
        save(page);
        assertThat(page.locator("[role=status]")).containsText("signalement au parquet");
        get(information)
                .body("prosecutorReports.kind", contains("DIRECT_REPORT"))
                .body("prosecutorReports[0].reportedAt", equalTo("2026-03-02T18:05:00Z"));
    }

    private static void plan(String code, String name) {
        coordinator()
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"departments\": [\"55\"], \"channels\": [" + PORTAL
                        + "], \"effectiveFrom\": \""
                        + LocalDate.now(FrenchFormats.PARIS).plusMonths(1) + "\"}")
                .put("/v1/authorities/" + code)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse entry(String code) {
        return coordinator().get("/v1/authorities/" + code).then().statusCode(200);
    }

    private static void save(Page page) {
        page.locator("button.big").click();
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().press("Enter");
    }
}
