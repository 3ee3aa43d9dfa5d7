package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Correction;

/** What a partner would have its entry say, as JSON. */
@Schema(name = "Correction", description = "What is absent stays as it is; an empty text takes away what was known")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionView(
        @Nullable String name,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,

        @Schema(description = "What is wrong beyond these fields, in the partner's own words") @Nullable String remark) {

    /** The correction as it is shown. */
    public static CorrectionView of(Correction correction) {
        return new CorrectionView(
                correction.name(),
                correction.description(),
                correction.website(),
                correction.email(),
                correction.phone(),
                correction.remark());
    }
}
