package org.vigie.theme.testing;

import com.microsoft.playwright.Page;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of pages, for people.
 *
 * @param folder where they are kept, null when nobody asked
 * @param wanted the pictures to take again; empty for all
 */
public record Pictures(@Nullable Path folder, Set<String> wanted) {

    /** What {@code -Dvigie.pictures=FOLDER} asks for. */
    public static Pictures asked() {
        String folder = System.getProperty("vigie.pictures");
        if (folder == null) {
            return new Pictures(null, Set.of());
        }
        File[] there = Path.of(folder).toFile().listFiles();
        return new Pictures(
                Path.of(folder),
                there == null
                        ? Set.of()
                        : Arrays.stream(there).map(File::getName).collect(Collectors.toSet()));
    }

    /** Takes one of the whole page, if it is wanted. */
    public void take(Page page, String name) {
        String file = name + ".png";
        if (folder != null && (wanted.isEmpty() || wanted.contains(file))) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(folder.resolve(file)).setFullPage(true));
        }
    }
}
