package org.vigie.analytics.readmodel.activity.freeze;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A frozen report in a list. */
@Schema(name = "FreezeInList")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FreezeView(
        UUID freezeId,
        LocalDate from,
        LocalDate to,
        String audience,
        Instant frozenAt,
        String frozenBy,
        @Nullable String externalReference) {

    static FreezeView of(FrozenReport report) {
        return new FreezeView(
                report.id(),
                report.period().from(),
                report.period().to(),
                report.audience().name().toLowerCase(Locale.ROOT),
                report.frozenAt(),
                report.client(),
                report.reference());
    }
}
