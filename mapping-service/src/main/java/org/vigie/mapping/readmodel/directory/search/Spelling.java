package org.vigie.mapping.readmodel.directory.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.mapping.readmodel.PlainText;
import org.vigie.mapping.readmodel.directory.Query;
import org.vigie.mapping.readmodel.directory.Rows;

/** What somebody may have meant: words of the directory that look like those that were typed. */
@ApplicationScoped
class Spelling {
    private static final int MOST_WORDS = 20;
    /** Shorter ones have too few trigrams to tell a slip from another word. */
    private static final int SHORTEST = 4;

    private static final String MEANT = """
            SELECT asked.word, meant.word
              FROM unnest(?) AS asked (word)
             CROSS JOIN LATERAL (SELECT w.word FROM listed_word w
                                  WHERE w.word % asked.word AND similarity(w.word, asked.word) >= 0.35
                                  GROUP BY w.word
                                  ORDER BY similarity(w.word, asked.word) DESC, w.word LIMIT 8) AS meant
            """;

    private final Rows rows;

    Spelling(Rows rows) {
        this.rows = rows;
    }

    /**
     * Queries of PostgreSQL's text search; words are letters and digits alone, so none means anything to it.
     *
     * @param name all words, in a name
     * @param exact all words, anywhere
     * @param forgiving all words or what they may have been meant for; the last one may be unfinished
     */
    record Words(String name, String exact, String forgiving) {}

    Words of(String text) {
        List<String> words = PlainText.words(text).stream().limit(MOST_WORDS).toList();
        Map<String, List<String>> meant = meant(words);
        return new Words(
                all(words, word -> word + ":A"),
                all(words, word -> word),
                all(
                        words,
                        word -> Stream.concat(
                                        Stream.of(word, word.equals(words.getLast()) ? word + ":*" : word),
                                        meant.getOrDefault(word, List.of()).stream())
                                .distinct()
                                .collect(Collectors.joining(" | ", "(", ")"))));
    }

    private Map<String, List<String>> meant(List<String> words) {
        String[] asked =
                words.stream().filter(word -> word.length() >= SHORTEST).toArray(String[]::new);
        Map<String, List<String>> meant = new LinkedHashMap<>();
        if (asked.length > 0) {
            rows.list(new Query().add(MEANT, (Object) asked), row -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(pair -> meant.merge(
                            pair.getKey(),
                            List.of(pair.getValue()),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return meant;
    }

    private static String all(List<String> words, Function<String, String> each) {
        return words.stream().map(each).collect(Collectors.joining(" & "));
    }
}
