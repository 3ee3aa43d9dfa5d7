package org.vigie.intake.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.vigie.intake.domain.likeness.Diminutives;

/** The forms of first names, as {@code diminutives.txt} has them: a line a group. */
public final class GivenNames {
    private static final Pattern SPACE = Pattern.compile(" ");

    private GivenNames() {}

    /** Reads the file. */
    @Produces
    @Singleton
    public static Diminutives diminutives() {
        try (InputStream file = GivenNames.class.getResourceAsStream("/diminutives.txt")) {
            List<List<String>> groups = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> SPACE.splitAsStream(line).toList())
                    .toList();
            return new Diminutives(groups);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
