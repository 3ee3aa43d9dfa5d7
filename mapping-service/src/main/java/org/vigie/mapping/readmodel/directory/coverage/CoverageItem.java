package org.vigie.mapping.readmodel.directory.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.demand.Demand;
import org.vigie.mapping.domain.coverage.Coverage;
import org.vigie.mapping.domain.coverage.Schemes;
import org.vigie.mapping.domain.partner.Theme;

/** A department and a theme as JSON. */
@Schema(
        name = "CoverageItem",
        description =
                "A scheme is a service on the theme that works in the department, of a partner that has not closed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoverageItem(
        String department,
        Theme theme,

        @Schema(
                description =
                        "The first that is true: NONE, there is no scheme that you may know of; CONFIDENTIAL_ONLY, each is"
                                + " confidential; FAR, each public one is a national partner's that does not name the department, having no place there; STALE,"
                                + " nobody assured a near one within its interval; COVERED, one is public, near and verified.")
        Coverage coverage,

        @Schema(description = "Schemes that you may know of.")
        long known,

        @Schema(description = "Of these, the public ones.") long open,

        @Schema(
                description = "Of these, those of a local partner, or of a national one that names the department,"
                        + " where it has a place.")
        long near,

        @Schema(description = "Of these, those whose partner is verified.")
        long verified,

        @Schema(
                description =
                        "Minors of the department whose cases were opened in the period of `demand`, as analytics"
                                + " publishes it: absent where that is withheld, being small or none, or analytics did not answer.")
        @Nullable Long minors) {

    static CoverageItem of(CoverageCell cell, Optional<Demand> demand) {
        Schemes schemes = cell.schemes();
        return new CoverageItem(
                cell.department(),
                cell.theme(),
                cell.coverage(),
                schemes.known(),
                schemes.open(),
                schemes.near(),
                schemes.verified(),
                demand.map(all -> all.of(cell.department())).orElse(null));
    }
}
