package org.vigie.analytics.readmodel.activity.definitions;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a figure means, in French.
 *
 * @param code as in the report
 * @param label a few words
 * @param countingUnit what is counted
 * @param numerator of a share or a mean, else null
 * @param denominator of a share or a mean, else null
 * @param definition a sentence or two that anybody can recount by
 * @param source what it is counted from
 */
@Schema(name = "FigureDefinition")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureDefinition(
        String code,
        String label,
        Kind kind,
        String countingUnit,
        @Nullable String numerator,
        @Nullable String denominator,
        String definition,
        String source) {

    /** How the value comes about. */
    public enum Kind {
        COUNT,
        SHARE,
        MEAN
    }

    /** Where it is served: what a figure links to. */
    public String path() {
        return pathOf(code);
    }

    /** Where the definition of {@code code} is served. */
    public static String pathOf(String code) {
        return FiguresResource.PATH + "/" + code;
    }
}
