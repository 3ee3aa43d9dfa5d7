package org.vigie.analytics.readmodel.activity.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;

/**
 * The figures of a period as of three positions.
 *
 * @param release what they were given to the public by; null inside, where they are live
 */
public record ActivityReport(
        Period period,
        Audience audience,
        LogPositions positions,
        Instant generatedAt,
        SequencedMap<String, Figure> figures,
        @Nullable ReleaseMark release) {

    /** A report of {@code other} with the same figures, all of them withheld: it was not released. */
    public ActivityReport nothingOf(Period other) {
        SequencedMap<String, Figure> withheld = new LinkedHashMap<>();
        figures.keySet().forEach(code -> withheld.put(code, new Figure.Suppressed()));
        return new ActivityReport(other, audience, positions, generatedAt, withheld, null);
    }

    /** A release, as answers name it. */
    @Schema(name = "ReleaseMark")
    public record ReleaseMark(UUID releaseId, Instant releasedAt) {}
}
