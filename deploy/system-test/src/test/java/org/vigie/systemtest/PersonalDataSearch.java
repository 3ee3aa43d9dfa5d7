package org.vigie.systemtest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what the year's calls and actions say of people: first and last names, and what was told. */
final class PersonalDataSearch {
    /** All the year's names and texts, from their first letter that every encoding writes alike. */
    private static final Pattern PERSONAL = Pattern.compile("[nN]om-\\d{4}|cit fictif 20|ompte rendu fictif 20");

    private PersonalDataSearch() {}

    static boolean finds(String text) {
        return PERSONAL.matcher(text).find();
    }

    /** Files in or below the folder that hold something personal. */
    static List<Path> in(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) if (holdsAny(file)) found.add(file);
        }
        return found;
    }

    private static boolean holdsAny(Path file) throws IOException {
        try {
            return finds(new String(Files.readAllBytes(file), ISO_8859_1));
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    /** Whether the page at the address holds something personal. */
    static boolean at(String url) {
        try (InputStream page = URI.create(url).toURL().openStream()) {
            return finds(new String(page.readAllBytes(), ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
