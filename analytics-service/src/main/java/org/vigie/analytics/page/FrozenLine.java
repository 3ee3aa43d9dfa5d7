package org.vigie.analytics.page;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.readmodel.activity.freeze.FrozenReport;
import org.vigie.theme.FrenchFormats;

/**
 * A frozen report as pages name it.
 *
 * @param days its period in words
 * @param audience for whom its figures are
 * @param client who froze it
 */
public record FrozenLine(UUID id, String days, String audience, String reference, String client, Instant frozenAt) {
    static FrozenLine of(FrozenReport report) {
        return new FrozenLine(
                report.id(),
                FrenchFormats.frenchDays(report.period().from(), report.period().to()),
                report.audience() == Audience.PUBLIC ? "publics" : "internes",
                Objects.requireNonNullElse(report.reference(), ""),
                report.client(),
                report.frozenAt());
    }
}
