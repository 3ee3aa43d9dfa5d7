package org.vigie.referral.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.email;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.calendar.OfficeHours;
import org.vigie.referral.domain.calendar.WorkCalendar;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.MovedClock;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/** The pages of the directory, of an e-mail's link and of deadlines that were missed: what {@link PageLookTest} is for the others. */
@ReferralServiceTest
class DirectoryLookTest {
    private static final String CODE = "53D";
    private static final WorkCalendar CALENDAR =
            WorkCalendar.of(OfficialAuthorities.authority(CODE).orElseThrow(), OfficeHours.USUAL);
    private static final String AUTHORITY = "/autorites/" + CODE;

    @TestHTTPResource
    @Nullable String url;

    @Inject
    AnswerLinks links;

    @Inject
    MovedClock clock;

    private final World world = new World();
    private final InformationPreoccupante information =
            InformationPreoccupante.in("53").inImmediateDanger();

    @AfterEach
    void close() {
        clock.right();
        world.close();
    }

    @Test
    void everyPageIsAccessible() {
        PageLooks looks = new PageLooks();
        try (IntakeStub _ = world.intake(information);
                Chromium chromium = new Chromium(String.valueOf(url))) {
            enter();
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            Page nobody = chromium.page(Window.WIDE);
            links().forEach((name, open) -> looks.look(nobody, name, open));
            Page coordinator =
                    chromium.page(Window.WIDE, FormClient.coordinator().token());
            directory().forEach((name, open) -> looks.look(coordinator, name, open));
            nothingComesBack();
            looks.look(coordinator, "overdue", page -> page.navigate("/transmissions/" + referralOf(information)));
            looks.look(
                    nobody,
                    "link-overdue",
                    page -> page.navigate(link(Instant.now().plus(Duration.ofDays(365)))));
            String answered = link(Instant.now().plus(Duration.ofDays(365)));
            coordinator()
                    .redirects()
                    .follow(false)
                    .post(answered + "/accuse")
                    .then()
                    .statusCode(303);
            looks.look(nobody, "link-answered", page -> page.navigate(answered));
        }
        assertThat(looks.wrong()).isEmpty();
    }

    private void enter() {
        put(
                "/v1/authorities/" + CODE,
                "{\"name\": \"Département de la Mayenne\", \"departments\": [\"53\"], \"channels\": ["
                        + webhook(world.department) + ", " + email("crip@mayenne.example")
                        + ", {\"kind\": \"PORTAL\"}]}");
        put(
                "/v1/authorities/" + CODE,
                "{\"name\": \"Département de la Mayenne\", \"departments\": [\"53\"], \"channels\": ["
                        + webhook(world.department) + ", " + email("crip@mayenne.example")
                        + "], \"effectiveFrom\": \""
                        + LocalDate.now(FrenchFormats.PARIS).plusMonths(2) + "\"}");
        put(
                "/v1/prosecutors/53",
                "{\"offices\": [{\"name\": \"Parquet du tribunal judiciaire de Laval\","
                        + " \"email\": \"parquet@laval.example\", \"telephone\": \"02 00 00 00 00\"}]}");
    }

    private static void put(String path, String body) {
        assertThat(coordinator()
                        .contentType("application/json")
                        .body(body)
                        .put(path)
                        .statusCode())
                .isBetween(200, 201);
    }

    /** Nobody answers, until long after everything was due. */
    private void nothingComesBack() {
        clock.at(CALENDAR.openFrom(Instant.now().plus(Duration.ofDays(150))));
        await().untilAsserted(() -> get(information)
                .body("deadlines[0].escalatedTo", equalTo("coordination"))
                .body("deadlines[1].escalatedTo", equalTo("coordination")));
    }

    private Map<String, Consumer<Page>> links() {
        Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
        pages.put("link", page -> page.navigate(link(Instant.now().plus(Duration.ofDays(30)))));
        pages.put("link-errors", page -> {
            page.navigate(link(Instant.now().plus(Duration.ofDays(30))));
            page.locator("form[action$=refus] button").click();
            page.locator("#erreurs").waitFor();
        });
        pages.put("link-expired", page -> page.navigate(link(Instant.now().minus(Duration.ofDays(1)))));
        pages.put("link-unknown", page -> page.navigate("/transmissions/lien/x"));
        return pages;
    }

    private String link(Instant expiresAt) {
        Routing routing = new Routing(1, CODE, false);
        String address = links.address(links.of(referralOf(information), routing, "crip@mayenne.example", expiresAt));
        return address.substring(address.indexOf(AnswerLinks.PATH));
    }

    private Map<String, Consumer<Page>> directory() {
        Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
        pages.put("authorities-found", page -> page.navigate("/autorites?q=mayenne"));
        pages.put("authorities-none", page -> page.navigate("/autorites?code=-"));
        pages.put("authority", page -> page.navigate(AUTHORITY));
        pages.put("authority-tested", page -> {
            page.navigate(AUTHORITY);
            page.locator("button[value='0']").click();
            page.locator(".notice.good").waitFor();
        });
        pages.put("authority-untested", page -> {
            world.department.next(DepartmentStandIn.status(503));
            page.navigate(AUTHORITY);
            page.locator("button[value='0']").click();
            page.locator(".notice.danger").waitFor();
        });
        pages.put("authority-form", page -> page.navigate(AUTHORITY + "/modification"));
        pages.put("authority-form-planned", page -> page.navigate(AUTHORITY + "/modification?prevu=oui"));
        pages.put("authority-form-errors", page -> {
            page.navigate(AUTHORITY + "/modification");
            page.locator("#name").fill("");
            page.locator("[id='channels.0.url']").fill("http://");
            page.locator("[id='channels.0.secret']").fill("whsec_");
            page.locator("[id='channels.1.address']").fill("crip");
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
        });
        pages.put("prosecutors-errors", page -> {
            page.navigate("/parquets/53");
            page.locator("button[name=add]").click();
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
        });
        pages.put("prosecutor-report", page -> page.navigate("/transmissions/" + referralOf(information) + "/parquet"));
        return pages;
    }
}
