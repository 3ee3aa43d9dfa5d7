package org.vigie.analytics.readmodel.activity.report;

import java.time.Instant;
import java.util.SequencedMap;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;

/** The figures of a period as of three positions. */
public record ActivityReport(
        Period period,
        Audience audience,
        LogPositions positions,
        Instant generatedAt,
        SequencedMap<String, Figure> figures) {}
