package org.vigie.mapping.domain.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a service is for.
 *
 * @param minimumAge in years, itself included; null for no limit
 * @param maximumAge in years, itself included; null for no limit
 * @param genders each once, in the order of the codes; empty for everybody
 */
public record Audience(
        @Nullable Integer minimumAge, @Nullable Integer maximumAge, List<Gender> genders) {

    /** Everybody. */
    public static final Audience EVERYBODY = new Audience(null, null, List.of());

    public Audience {
        genders = genders.stream().distinct().sorted().toList();
    }

    /** Whether somebody of this age is meant. */
    public boolean isFor(int age) {
        return (minimumAge == null || age >= minimumAge) && (maximumAge == null || age <= maximumAge);
    }
}
