package org.vigie.analytics.domain;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** For whom figures are made: the public sees no small counts and chosen periods alone. */
public enum Audience {
    PUBLIC,
    INTERNAL;

    /** With what {@code period} is compared: the public's is the one before on the grid, anybody else's has as many days. */
    public Period before(Period period) {
        return this == PUBLIC ? PublicGrid.before(period) : period.before();
    }

    /** The audience that requests call {@code text}, or null when there is none. */
    public static @Nullable Audience of(String text) {
        return Arrays.stream(values())
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(null);
    }
}
