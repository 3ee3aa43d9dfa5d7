package org.vigie.analytics.readmodel.activity.report;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** For whom a report is made: the public sees no small counts and chosen periods alone. */
enum Audience {
    PUBLIC,
    INTERNAL;

    static @Nullable Audience of(String text) {
        return Arrays.stream(values())
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(null);
    }
}
