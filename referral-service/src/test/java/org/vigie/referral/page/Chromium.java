package org.vigie.referral.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
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
                        .setArgs(List.of("--no-sandbox")));
    }

    /** A window of a coordinator. */
    Page ofCoordinator(Window window) {
        return window(window, Tokens.with(claims -> claims.put("name", "Camille Exemple"), "coordinator"));
    }

    /** A window of an agent of this authority. */
    Page ofDepartment(Window window, String authority) {
        return window(
                window,
                Tokens.with(
                        claims -> claims.put("name", "Dominique Modèle").put("authority", authority), "department"));
    }

    private Page window(Window window, String token) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(window.width(), 800)
                .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(window.script())
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** What axe finds wrong with the page. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    /** Fields of dates are in the language of the browser, not of the page. */
    private static Map<String, String> inFrench() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "fr");
        environment.put("LC_ALL", "fr_FR.UTF-8");
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
    }
}
