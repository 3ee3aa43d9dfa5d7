package org.vigie.analytics.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.Window;

/** What is drawn and told on a small telephone can be read in full, as on a wide window. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class NarrowBilanTest {
    /** What of the charts' texts is not drawn as the table says it, in lines that end between words, within the chart and clear of others. */
    private static final String TEXTS_NOT_WHOLE = """
            () => [...document.querySelectorAll('[data-chart=bars]')].flatMap(figure => {
              const zrender = echarts.getInstanceByDom(figure).getZr();
              const rows = [...document.getElementById(figure.dataset.table).tBodies[0].rows];
              const drawn = new Map();
              for (const line of zrender.storage.getDisplayList().filter(({ type }) => type === 'tspan')) {
                const box = line.getBoundingRect().clone();
                box.applyTransform(line.getComputedTransform());
                const { lines, boxes } = drawn.get(line.parent) ?? { lines: [], boxes: [] };
                drawn.set(line.parent, { lines: [...lines, line.style.text.trim()], boxes: [...boxes, box] });
              }
              const texts = [...drawn.values()].map(({ lines, boxes }) => ({ words: lines.join(' ').replaceAll('- ', '-'), boxes }));
              const whole = text => text.boxes.every(({ x, y, width, height }) =>
                  x >= -1 && y >= -1 && x + width <= zrender.getWidth() + 1 && y + height <= zrender.getHeight() + 1);
              const meet = (one, other) => one.boxes.some(a => other.boxes.some(b =>
                  a.x < b.x + b.width && b.x < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height));
              return [
                ...rows.map(row => row.cells[0].textContent.trim()).filter(name => !texts.some(({ words }) => words === name)).map(name => name + ' is not drawn'),
                ...texts.filter(text => !whole(text)).map(({ words }) => words + ' leaves the chart'),
                ...texts.filter((text, at) => texts.slice(at + 1).some(other => meet(text, other))).map(({ words }) => words + ' is drawn over'),
              ];
            })
            """;

    /** Tables with a part that cannot be seen without moving them sideways. */
    private static final String TABLES_CUT_OFF = """
            () => [...document.querySelectorAll('table')]
              .filter(table => table.getBoundingClientRect().width > table.parentElement.clientWidth + 1)
              .map(({ id }) => id)
            """;

    @TestHTTPResource
    @Nullable String url;

    @BeforeEach
    void theFirstYearIsKnown() throws Exception {
        BilanPageTest.awaitFirstYear();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/?periode=2023-2024",
                "/interne?du=2023-04-03&au=2024-04-02",
                "/interne?du=2023-10-01&au=2023-10-31",
                "/interne?du=2000-01-01&au=2099-12-31");
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("[data-table=table-callers] canvas")).isVisible();
    }

    private void inEachWidth(String address, String found) {
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            for (Window window : List.of(Window.NARROW, Window.WIDE)) {
                Page page = chromium.page(window, Tokens.of("analyst"));
                open(page, address);
                page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
                assertThat((List<?>) page.evaluate(found))
                        .as("%s at %d", address, window.width())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTextOfAChartIsWhole(String address) {
        inEachWidth(address, TEXTS_NOT_WHOLE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noTableIsCutOff(String address) {
        inEachWidth(address, TABLES_CUT_OFF);
    }
}
