package org.vigie.analytics.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Share;

/** The figures of the activity report, by code and in the order of the report. Every code is always there. */
public final class ActivityFigures {
    private final Totals totals;
    private final SequencedMap<String, Figure> figures = new LinkedHashMap<>();

    private ActivityFigures(Totals totals) {
        this.totals = totals;
    }

    /** The figures that {@code totals} amount to. */
    public static SequencedMap<String, Figure> of(Totals totals) {
        return Collections.unmodifiableSequencedMap(new ActivityFigures(totals).all());
    }

    private SequencedMap<String, Figure> all() {
        cohort();
        shareOfMinors("girls", CohortCounter.GIRLS);
        shareOfMinors("boys", CohortCounter.BOYS);
        shareOfMinors("transgender", CohortCounter.TRANSGENDER);
        shareOfMinors("known-to-child-protection", CohortCounter.KNOWN_TO_CHILD_PROTECTION);
        for (CallerCategory category : CallerCategory.values()) {
            shareOfCases("caller." + category, CohortCounter.of(category));
        }
        for (Concern concern : Concern.values()) {
            shareOfCases("concern." + concern, CohortCounter.of(concern));
        }
        for (ActionType type : ActionType.values()) {
            shareOfCases("action." + type, CohortCounter.of(type));
        }
        map();
        return figures;
    }

    private void cohort() {
        figures.put("cases", new Count(totals.of(CohortCounter.CASES)));
        figures.put("calls", new Count(totals.of(DailyCounter.CALLS)));
        figures.put("minors", new Count(totals.of(CohortCounter.MINORS)));
        figures.put("departments", new Count(totals.departments()));
        figures.put(
                "minors.mean-age", new MeanAge(totals.of(CohortCounter.AGE_SUM), totals.of(CohortCounter.AGE_KNOWN)));
    }

    private void map() {
        figures.put("mapping.work-sessions", new Count(totals.of(DailyCounter.WORK_SESSIONS)));
        figures.put("mapping.partners-met", new Count(totals.partnersMet()));
        figures.put("awareness.sessions", new Count(totals.of(DailyCounter.AWARENESS_SESSIONS)));
        figures.put("awareness.professionals", new Count(totals.of(DailyCounter.AWARENESS_PROFESSIONALS)));
    }

    private void shareOfMinors(String code, CohortCounter counter) {
        figures.put("minors." + code, new Share(totals.of(counter), totals.of(CohortCounter.MINORS)));
    }

    private void shareOfCases(String code, CohortCounter counter) {
        figures.put(code, new Share(totals.of(counter), totals.of(CohortCounter.CASES)));
    }
}
