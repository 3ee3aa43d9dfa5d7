package org.vigie.analytics.readmodel.activity.counters;

import java.util.Map;
import org.vigie.analytics.domain.PeriodCover;

/** The parameters by which statements name the months and edges of a period. */
final class CoverParameters {
    private CoverParameters() {}

    static Map<String, Object> of(PeriodCover cover) {
        return Map.of(
                "firstMonth", cover.firstMonth(),
                "lastMonth", cover.lastMonth(),
                "startFirst", cover.start().first(),
                "startLast", cover.start().last(),
                "startSign", cover.start().sign(),
                "endFirst", cover.end().first(),
                "endLast", cover.end().last(),
                "endSign", cover.end().sign());
    }
}
