package org.vigie.intake.readmodel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.territories.Territories;
import org.vigie.vocabulary.CodeList;
import org.vigie.vocabulary.Vocabulary;

/**
 * Finds terms by words of their French labels. PostgreSQL turns labels and what is looked for into the same stems without accents, so
 * no row holds text and a label that changes is found by its new words at once.
 */
@ApplicationScoped
class Words {
    private static final String STEMS = """
            SELECT term, tsvector_to_array(to_tsvector('public.vigie_french', label))
              FROM unnest(?::text[], ?::text[]) AS l (term, label)
            """;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final DataSource database;
    private volatile @Nullable Map<String, Set<String>> termsByStem;

    Words(DataSource database) {
        this.database = database;
    }

    /** For each word of {@code text} that says something the terms that it may mean; a case has one of each. Blocks. */
    List<Set<String>> find(String text) {
        Map<String, Set<String>> known = termsByStem();
        return stems(List.of(text), List.of(text)).values().stream()
                .flatMap(List::stream)
                .map(stem -> known.getOrDefault(stem, Set.of()))
                .toList();
    }

    private Map<String, Set<String>> termsByStem() {
        Map<String, Set<String>> known = termsByStem;
        if (known == null) {
            List<String> terms = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            label(terms, labels);
            known = new HashMap<>();
            for (var entry : stems(terms, labels).entrySet()) {
                for (String stem : entry.getValue()) {
                    known.computeIfAbsent(stem, _ -> new TreeSet<>()).add(entry.getKey());
                }
            }
            termsByStem = known;
        }
        return known;
    }

    private static void label(List<String> terms, List<String> labels) {
        for (Term kind : Term.values()) {
            CodeList list = kind.labels();
            if (list != null) {
                Vocabulary.french().terms(list).forEach(word -> {
                    terms.add(kind.of(word.code()));
                    labels.add(word.label());
                });
            }
        }
        Territories.departments().forEach(department -> {
            terms.add(Term.DEPARTMENT.of(department.code()));
            labels.add(department.code() + " " + department.name() + " " + department.regionName());
        });
    }

    private Map<String, List<String>> stems(List<String> terms, List<String> labels) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STEMS)) {
            select.setArray(1, connection.createArrayOf("text", terms.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", labels.stream().map(Words::plain).toArray()));
            Map<String, List<String>> stems = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stems.put(
                            row.getString(1), List.of((String[]) row.getArray(2).getArray()));
                }
            }
            return stems;
        } catch (SQLException e) {
            throw new IllegalStateException("labels could not be read as French", e);
        }
    }

    /** Letters, digits and spaces in small, since what else a database takes for a part of a word depends on its locale. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.FRANCE);
        return NO_WORD.matcher(composed).replaceAll(" ");
    }
}
