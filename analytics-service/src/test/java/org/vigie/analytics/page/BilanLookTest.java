package org.vigie.analytics.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/**
 * The page in a browser, narrow and wide, light and dark. With {@code -Dvigie.pictures=FOLDER} the pictures in that folder are taken again;
 * a new folder gets all, and the page on paper lies beside it.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class BilanLookTest {
    private static final String FIRST_YEAR = "/?periode=2023-2024";
    private static final String INSIDE = "/interne?du=2023-04-03&au=2024-04-02";

    @Inject
    AgroalDataSource database;

    @TestHTTPResource
    @Nullable String url;

    @BeforeEach
    void theFirstYearIsKnown() throws Exception {
        BilanPageTest.awaitFirstYear();
    }

    private Chromium chromium() {
        return new Chromium(String.valueOf(url));
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("[data-table=table-callers] canvas")).isVisible();
    }

    @Test
    void isAccessibleInEveryLook() {
        PageLooks looks = new PageLooks();
        try (Chromium chromium = chromium()) {
            looks.look(chromium.page(Window.WIDE), "bilan", page -> open(page, FIRST_YEAR));
            Page inside = chromium.page(Window.WIDE, Tokens.of("analyst"));
            looks.look(inside, "interne", page -> open(page, INSIDE));
            looks.look(inside, "interne-tables", page -> {
                open(page, INSIDE);
                page.locator("details.behind > summary").all().forEach(Locator::click);
            });
            looks.look(chromium.page(Window.WIDE), "bilan-quarter", page -> {
                page.navigate("/?periode=2023-T3");
                assertThat(page.getByText("rien n’est communicable pour").first())
                        .isVisible();
            });
            looks.look(chromium.page(Window.WIDE), "bilan-running", page -> {
                page.navigate(
                        "/?periode=" + LocalDate.now(ZoneId.of("Europe/Paris")).getYear());
                assertThat(page.getByText("au plus tôt le")).isVisible();
            });
            Page releasing = chromium.page(Window.WIDE, Tokens.of("coordinator"));
            looks.look(releasing, "publications", page -> page.navigate("/interne/publications"));
            looks.look(chromium.page(Window.WIDE), "bilan-wrong", page -> page.navigate("/?periode=hier"));
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void asksNobodyElseAndBreaksNoRuleOfItsOwn() {
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.WIDE);
            page.onRequest((Request request) -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            open(page, FIRST_YEAR);
        }
        assertThat(complaints).isEmpty();
        assertThat(asked).isNotEmpty().allSatisfy(address -> assertThat(address).startsWith(String.valueOf(url)));
    }

    @Test
    void withoutAScriptTheTablesAreThere() {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.NARROW.withoutScript());
            page.navigate(FIRST_YEAR);
            assertThat(page.locator("#table-callers")).isVisible();
            assertThat(page.locator("#table-callers")).containsText("62 sur 143");
            assertThat(page.locator("figure.chart").first()).isHidden();
        }
    }

    @Test
    void theTableBehindAChartOpensByTheKeyboard() {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.NARROW);
            open(page, FIRST_YEAR);
            assertThat(page.locator("#table-callers")).isHidden();
            page.locator("#behind-callers > summary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#table-callers")).isVisible();
        }
    }

    /** Counts so many calls more, or fewer again, as an event would: nothing is left of it for other tests. */
    private void count(int calls) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE day_total SET calls = calls + (" + calls + ") WHERE day = '2023-06-01'");
            statement.execute(
                    "UPDATE log_position SET complete = complete + (%1$d), highest = highest + (%1$d),".formatted(calls)
                            + " counted = counted + (%d) WHERE service = 'intake'".formatted(calls));
        }
    }

    /** A page asks for itself again every five seconds at most. */
    private static void assertTells(Page page, String number) {
        assertThat(page.locator("#bilan")).containsText(number, new ContainsTextOptions().setTimeout(20_000));
    }

    @Test
    void figuresThatChangeAreShownAndTheReaderStaysWhereTheyWere() throws Exception {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.NARROW, Tokens.of("analyst"));
            open(page, INSIDE);
            page.locator("#behind-callers > summary").focus();
            page.keyboard().press("Enter");
            try {
                count(1);
                assertTells(page, "440");
                assertThat(page.locator("#live-status")).containsText("Mise à jour. Chiffres du");
                assertThat(page.locator("#table-callers")).isVisible();
                assertThat(page.locator("#behind-callers > summary")).isFocused();
                assertThat(page.locator("[data-table=table-actions] canvas")).isVisible();
            } finally {
                count(-1);
            }
            assertTells(page, "439");
        }
    }

    @Test
    void theReaderCanHaltTheUpdateAndGoOn() throws Exception {
        try (Chromium chromium = chromium()) {
            Page halted = chromium.page(Window.WIDE, Tokens.of("analyst"));
            open(halted, INSIDE);
            halted.locator("#live").focus();
            halted.keyboard().press("Enter");
            assertThat(halted.locator("#live")).hasText("Reprendre la mise à jour");
            Page following = chromium.page(Window.WIDE, Tokens.of("analyst"));
            open(following, INSIDE);
            try {
                count(1);
                assertTells(following, "440");
                assertTells(halted, "439");
                halted.keyboard().press("Enter");
                assertThat(halted.locator("#live")).hasText("Suspendre la mise à jour");
                assertTells(halted, "440");
            } finally {
                count(-1);
            }
        }
    }

    @Test
    void aPageThatTheStreamRefusedComesBackToIt() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.WIDE, Tokens.of("analyst"));
            page.route("**/v1/stream*", route -> {
                if (asked.incrementAndGet() == 1) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            open(page, INSIDE);
            try {
                page.waitForCondition(() -> asked.get() > 0);
                count(1);
                assertTells(page, "440");
            } finally {
                count(-1);
            }
        }
    }

    @Test
    void aLinkToADefinitionUnfoldsIt() {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.NARROW);
            open(page, FIRST_YEAR);
            assertThat(page.locator("[id='def-minors.mean-age']")).isHidden();
            page.locator(".tile a[href='#def-minors.mean-age']").click();
            assertThat(page.locator("[id='def-minors.mean-age']")).isVisible();
        }
    }

    @Test
    void onPaperEveryTableIsOpen() {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.WIDE.inTheDark());
            open(page, FIRST_YEAR);
            page.evaluate(
                    "addEventListener('beforeprint', () => { document.title = document.querySelectorAll('#bilan details:not([open])').length })");
            Page.PdfOptions paper = new Page.PdfOptions().setFormat("A4").setPrintBackground(true);
            @Nullable String folder = System.getProperty("vigie.pictures");
            if (folder != null) {
                paper.setPath(Path.of("target", "bilan.pdf"));
            }
            assertThat(page.pdf(paper)).startsWith('%', 'P', 'D', 'F');
            assertThat(page.title()).isEqualTo("0");
        }
    }
}
