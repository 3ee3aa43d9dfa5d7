package org.vigie.intake.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.vigie.http.testing.Tokens;

/** The machine's own Chromium; a test that needs it is skipped where there is none. */
final class Chromium implements AutoCloseable {
    /** Fields of dates are in the language of the browser; where it was installed without French, in the form of the page's at least. */
    private static final String DATES_IN_FRENCH = "--enable-blink-features=LangAttributeAwareFormControlUI";

    private final Playwright playwright;
    private final Browser browser;
    private final String url;

    Chromium(String url) {
        Optional<Path> program = find();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on the PATH");
        this.url = url.replaceFirst("/$", "");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setEnv(inFrench())
                        .setArgs(List.of("--no-sandbox", DATES_IN_FRENCH)));
    }

    /** A window of somebody with these roles. */
    Page window(Window window, String... roles) {
        String token = Tokens.with(claims -> claims.put("name", "Camille Exemple"), roles);
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(window.width(), 800)
                .setColorScheme(window.scheme())
                .setJavaScriptEnabled(window.script())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** What axe finds wrong with the page. */
    static List<String> violations(Page page) {
        return found(new AxeBuilder(page));
    }

    /** What axe finds wrong with its colours. */
    static List<String> contrast(Page page) {
        return found(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes())
                .toList();
    }

    private static Map<String, String> inFrench() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "fr");
        return environment;
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** How a page is looked at. */
    record Window(int width, boolean dark, boolean script) {
        static final Window WIDE = new Window(1280, false, true);

        ColorScheme scheme() {
            return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
        }
    }
}
