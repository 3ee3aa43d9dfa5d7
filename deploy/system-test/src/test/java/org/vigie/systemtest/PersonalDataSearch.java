package org.vigie.systemtest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for something in whatever a stack writes. */
final class PersonalDataSearch {
    /** All the year's names and texts, from their first letter that every encoding writes alike. */
    private static final Pattern OF_YEAR = Pattern.compile("[nN]om-\\d{4}|cit fictif 20|ompte rendu fictif 20");

    /** What the year's calls and actions say of people. Most files have not even the words, which is seen sooner. */
    static final PersonalDataSearch OF_THE_YEAR =
            new PersonalDataSearch(text -> (text.contains("om-") || text.contains(" fictif 20"))
                    && OF_YEAR.matcher(text).find());

    /** Of the table as it is: a column of bytes shows in hexadecimal. */
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
             WHERE schemaname NOT IN ('pg_catalog', 'information_schema')""";

    private final Predicate<String> wanted;

    private PersonalDataSearch(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** For a name of ASCII letters, however it is spelt and whether it is written as it is, in hexadecimal or, among other bytes, in Base64. */
    static PersonalDataSearch of(String name) {
        byte[] bytes = name.getBytes(US_ASCII);
        String small = name.toLowerCase(Locale.ROOT);
        String hexadecimal = HexFormat.of().formatHex(bytes);
        List<String> base64 = IntStream.range(0, 3)
                .mapToObj(before -> inBase64(bytes, before))
                .toList();
        return new PersonalDataSearch(text -> {
            String smallText = text.toLowerCase(Locale.ROOT);
            return smallText.contains(small)
                    || smallText.contains(hexadecimal)
                    || base64.stream().anyMatch(text::contains);
        });
    }

    /** For these bytes, as they are. */
    static PersonalDataSearch of(byte[] bytes) {
        String wanted = new String(bytes, ISO_8859_1);
        return new PersonalDataSearch(text -> text.contains(wanted));
    }

    /** The letters that stand for these bytes alone, when so many others come before them in a group of three. */
    private static String inBase64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String letters = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return letters.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    boolean finds(String text) {
        return wanted.test(text);
    }

    /** Files in or below the folder that hold it. */
    List<Path> in(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) if (holdsIt(file)) found.add(file);
        }
        return found;
    }

    private boolean holdsIt(Path file) throws IOException {
        try {
            return finds(new String(Files.readAllBytes(file), ISO_8859_1));
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    /** Tables of the database with a row that holds it, which a file may hold compressed. */
    List<String> inRows(Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) tables.add(rows.getString(1));
            }
            for (String table : tables) if (holdsIt(statement, table)) found.add(database.getCatalog() + ": " + table);
        }
        return found;
    }

    private boolean holdsIt(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " AS t")) {
            while (rows.next()) if (finds(rows.getString(1))) return true;
        }
        return false;
    }

    /** Whether the page at the address holds it. */
    boolean at(String url) {
        try (InputStream page = URI.create(url).toURL().openStream()) {
            return finds(new String(page.readAllBytes(), ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
