package org.vigie.theme.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Pages looked at narrow and wide, light and dark: axe finds nothing, nothing overflows. With {@code -Dvigie.pictures=FOLDER} the pictures in
 * that folder are taken again; a new folder gets all.
 */
public final class PageLooks {
    private static final List<Window> ALL =
            List.of(Window.WIDE, Window.WIDE.inTheDark(), Window.NARROW.inTheDark(), Window.NARROW);

    /** Looks that are judged by all rules: each width once, as colours alone differ at the same one. */
    private static final Set<Window> WHOLE = Set.of(Window.WIDE, Window.NARROW.inTheDark());

    private final Pictures pictures = Pictures.asked();
    private final List<String> wrong = new ArrayList<>();

    /**
     * Opens a page once and looks at it in each way.
     *
     * @param name of its pictures
     */
    public void look(Page page, String name, Consumer<Page> open) {
        Window.WIDE.show(page);
        open.accept(page);
        for (Window window : ALL) {
            window.show(page);
            String picture = name + window.suffix();
            List<String> found = WHOLE.contains(window) ? Chromium.violations(page) : Chromium.contrast(page);
            found.forEach(violation -> wrong.add(picture + ": " + violation));
            if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))) {
                wrong.add(picture + ": wider than the window");
            }
            pictures.take(page, picture);
        }
    }

    /** What was wrong with the pages, a line each. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }
}
