package org.vigie.mapping.readmodel.directory;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Audience;
import org.vigie.vocabulary.Vocabulary;

/** Whom a service is for, in French. */
public final class AudienceText {
    private AudienceText() {}

    /** Such as "De 12 à 17 ans ; Fille"; null for everybody. */
    public static @Nullable String of(Audience audience) {
        String genders = audience.genders().stream().map(Vocabulary::label).collect(Collectors.joining(", "));
        String text = Stream.of(ages(audience), genders)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ; "));
        return text.isEmpty() ? null : text;
    }

    private static String ages(Audience audience) {
        Integer least = audience.minimumAge();
        Integer most = audience.maximumAge();
        if (least != null && most != null) {
            return "De " + least + " à " + most + " ans";
        }
        if (least != null) {
            return "À partir de " + least + " ans";
        }
        return most == null ? "" : "Jusqu’à " + most + " ans";
    }
}
