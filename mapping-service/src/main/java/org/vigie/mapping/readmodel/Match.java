package org.vigie.mapping.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why something was found, so that its place in the list can be understood.
 *
 * @param reasons what spoke for it, what counts most first
 * @param distanceKm from the point that was named to the nearest place that fits, to 100 m; null when none was named
 * @param serviceIds of the services that fit, where services were asked for
 */
@Schema(name = "Match")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Match(
        List<Reason> reasons,

        @Schema(description = "To the nearest place that fits") @Nullable Double distanceKm,

        @Schema(description = "Services that fit, where a theme, an audience or an hour was asked for")
        List<UUID> serviceIds) {

    /** What speaks for a partner. */
    public enum Reason {
        /** Its name has the text. */
        NAME,
        /** Its name has all the words, in some form. */
        WORDS_OF_NAME,
        /** What is told of it has all the words, in some form. */
        WORDS,
        /** It has all the words if slips are forgiven. */
        SPELLING,
        /** It has a place near the point. */
        NEAR,
        /** A service is about the theme. */
        THEME,
        /** A service is for that age and gender. */
        AUDIENCE,
        /** A service is open now. */
        OPEN
    }
}
