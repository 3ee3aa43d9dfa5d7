package org.vigie.mapping.readmodel.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry whose assurance ends. */
@Schema(name = "Verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationItem(
        PartnerSummary partner,

        @Schema(description = "When the partner was last asked by e-mail") @Nullable Instant askedAt) {}
