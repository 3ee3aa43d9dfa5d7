package org.vigie.theme.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** How a page is looked at. */
public record Window(int width, boolean dark, boolean script) {
    /** A small telephone. */
    public static final Window NARROW = new Window(360, false, true);

    public static final Window WIDE = new Window(1280, false, true);

    static final int HEIGHT = 800;

    public Window inTheDark() {
        return new Window(width, true, script);
    }

    public Window withoutScript() {
        return new Window(width, dark, false);
    }

    /** Makes an open page look so; only a new page can be without script. */
    void show(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme()));
    }

    ColorScheme scheme() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    /** What a picture's name ends with: nothing for {@link #WIDE}. */
    String suffix() {
        return (width < WIDE.width ? "-narrow" : "") + (dark ? "-dark" : "");
    }
}
