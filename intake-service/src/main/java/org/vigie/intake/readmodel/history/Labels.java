package org.vigie.intake.readmodel.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.CallerCategory;
import org.vigie.intake.domain.CallerRelation;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.Urgency;

/** What codes are called in French, as {@code vocabulary.json} has it. */
final class Labels {
    private static final Map<Class<?>, String> LISTS = Map.of(
            ActionType.class, "actionTypes",
            CallField.class, "callFields",
            CallerCategory.class, "callerCategories",
            CallerRelation.class, "callerRelations",
            Channel.class, "channels",
            Concern.class, "concerns",
            Gender.class, "genders",
            KnownToChildProtection.class, "knownToChildProtection",
            Urgency.class, "urgencies");
    private static final Map<String, String> LABELS = read();

    private Labels() {}

    /** The label of {@code code}. */
    static String of(Enum<?> code) {
        return Objects.requireNonNull(LABELS.get(LISTS.get(code.getDeclaringClass()) + "/" + code.name()));
    }

    private static Map<String, String> read() {
        try (InputStream file = Labels.class.getResourceAsStream("/vocabulary.json")) {
            Map<String, String> labels = new HashMap<>();
            JsonNode vocabulary = new ObjectMapper().readTree(Objects.requireNonNull(file));
            vocabulary
                    .properties()
                    .forEach(list -> list.getValue()
                            .forEach(entry -> labels.put(
                                    list.getKey() + "/" + entry.path("code").textValue(),
                                    entry.path("label").textValue())));
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
