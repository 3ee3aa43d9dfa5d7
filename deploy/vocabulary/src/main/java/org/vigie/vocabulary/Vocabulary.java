package org.vigie.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Every code of the platform in French. The words are data: {@code vocabulary.json} beside this class. */
public final class Vocabulary {
    private static final String FILE = "vocabulary.json";
    private static final Vocabulary FRENCH = of(bytes());

    private final Map<CodeList, List<Term>> lists;
    private final Map<Enum<?>, Term> asked = new ConcurrentHashMap<>();

    private Vocabulary(Map<CodeList, List<Term>> lists) {
        this.lists = lists;
    }

    /** The vocabulary of the platform. */
    public static Vocabulary french() {
        return FRENCH;
    }

    /** The French label of {@code code}, an enum that is named as one of the lists, such as {@code Concern}. */
    public static String label(Enum<?> code) {
        return FRENCH.term(code).label();
    }

    /** The French label of a code in a list. */
    public static String label(CodeList list, String code) {
        return FRENCH.find(list, code).orElseThrow().label();
    }

    /** The file as it is, for whoever serves it. */
    public static byte[] bytes() {
        try (InputStream file = Vocabulary.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(file, FILE + " is missing from the jar")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vocabulary that {@code json} holds, in the form of the file. */
    public static Vocabulary of(byte[] json) {
        try {
            JsonNode file = new ObjectMapper().readTree(json);
            Map<CodeList, List<Term>> lists = new EnumMap<>(CodeList.class);
            for (CodeList list : CodeList.values()) {
                lists.put(
                        list,
                        file.path(list.key())
                                .valueStream()
                                .map(Vocabulary::term)
                                .toList());
            }
            return new Vocabulary(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms of a list, in the order in which users see them; retired ones too. */
    public List<Term> terms(CodeList list) {
        return Objects.requireNonNull(lists.get(list));
    }

    /** The term of {@code code}, an enum that is named as one of the lists. */
    public Term term(Enum<?> code) {
        return asked.computeIfAbsent(code, this::look);
    }

    private Term look(Enum<?> code) {
        CodeList list =
                CodeList.ofType(code.getDeclaringClass().getSimpleName()).orElseThrow();
        return find(list, code.name()).orElseThrow();
    }

    /** The term of a code in a list. */
    public Optional<Term> find(CodeList list, String code) {
        return terms(list).stream().filter(term -> term.code().equals(code)).findFirst();
    }

    private static Term term(JsonNode entry) {
        return new Term(
                text(entry, "code"),
                text(entry, "label"),
                text(entry, "definition"),
                Objects.requireNonNull(date(entry, "validFrom")),
                date(entry, "validUntil"));
    }

    private static String text(JsonNode entry, String field) {
        return Objects.requireNonNull(entry.path(field).textValue(), field);
    }

    private static @Nullable LocalDate date(JsonNode entry, String field) {
        String text = entry.path(field).textValue();
        return text == null ? null : LocalDate.parse(text);
    }
}
