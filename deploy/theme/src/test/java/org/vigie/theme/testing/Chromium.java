package org.vigie.theme.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

/** The machine's own Chromium; a test that needs it is skipped where there is none. */
public final class Chromium implements AutoCloseable {
    /** Fields of dates are in the language of the browser; where it was installed without French, in the form of the page's at least. */
    private static final String DATES_IN_FRENCH = "--enable-blink-features=LangAttributeAwareFormControlUI";

    private final Playwright playwright;
    private final Browser browser;
    private final String url;

    /**
     * Starts it.
     *
     * @param url where the service is: paths that pages navigate to begin there
     */
    public Chromium(String url) {
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

    /** A page of nobody. Closing its context closes it. */
    public Page page(Window window) {
        return page(look(window));
    }

    /** A page of whoever bears this token. */
    public Page page(Window window, String token) {
        return page(look(window).setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    private Browser.NewContextOptions look(Window window) {
        return new Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(window.width(), Window.HEIGHT)
                .setColorScheme(window.scheme())
                .setJavaScriptEnabled(window.script())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris");
    }

    /** What axe finds wrong with the page. */
    public static List<String> violations(Page page) {
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
}
