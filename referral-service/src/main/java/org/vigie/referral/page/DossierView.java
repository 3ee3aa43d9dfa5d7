package org.vigie.referral.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.theme.FrenchFormats;
import org.vigie.vocabulary.CodeList;
import org.vigie.vocabulary.Term;
import org.vigie.vocabulary.Vocabulary;

/**
 * A dossier as people read it. What was not told is empty.
 *
 * @param occurredAt when the platform decided, null when that was not told
 */
public record DossierView(
        @Nullable Instant occurredAt,
        String urgency,
        String parentsInformed,
        String commune,
        String summary,
        List<Minor> minors) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public DossierView {
        minors = List.copyOf(minors);
    }

    /** Who a minor is. */
    public record Minor(
            String name,
            String sketch,
            String birthDate,
            String phone,
            String address,
            String commune,
            String knownToChildProtection) {
        /** Says nothing, since a record's own would put a child's name in a log. */
        @Override
        public String toString() {
            return "Minor";
        }
    }

    /** Reads what intake tells. */
    static DossierView of(byte[] json) {
        try {
            JsonNode dossier = JSON.readTree(json);
            return new DossierView(
                    instant(text(dossier, "occurredAt")),
                    label(CodeList.URGENCIES, text(dossier, "urgency")),
                    label(CodeList.PARENTS_INFORMED, text(dossier, "parentsInformed")),
                    text(dossier, "commune"),
                    text(dossier, "summary"),
                    dossier.path("minors").valueStream().map(DossierView::minor).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("a dossier that was read once can be read again", e);
        }
    }

    private static Minor minor(JsonNode minor) {
        JsonNode identity = minor.path("identity");
        String age = minor.path("age").isInt() ? minor.path("age").intValue() + " ans" : "";
        String department = text(minor, "department");
        return new Minor(
                joined(" ", text(identity, "firstName"), text(identity, "lastName")),
                joined(
                        ", ",
                        label(CodeList.GENDERS, text(minor, "gender")),
                        age,
                        department.isEmpty() ? "" : FrenchFormats.department(department)),
                day(text(identity, "birthDate")),
                text(identity, "phone"),
                text(identity, "address"),
                text(minor, "commune"),
                label(CodeList.KNOWN_TO_CHILD_PROTECTION, text(minor, "knownToChildProtection")));
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asText("");
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String label(CodeList list, String code) {
        return Vocabulary.french().find(list, code).map(Term::label).orElse(code);
    }

    private static String day(String text) {
        try {
            return text.isEmpty() ? "" : FrenchFormats.frenchDay(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "DossierView";
    }
}
