package org.vigie.territories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of this package: lines without quotes, since no value holds a comma. */
final class Resource {
    private Resource() {}

    /** The lines of {@code name}. */
    static List<String> lines(String name) {
        InputStream file = Resource.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException(name + " is missing from the jar");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of {@code name} after its heading, split into values; empty ones are kept. */
    static List<List<String>> rows(String name) {
        return lines(name).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
