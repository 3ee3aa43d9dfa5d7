package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.vigie.analytics.domain.Contribution.InCohort;
import org.vigie.analytics.domain.Contribution.OnDay;

/** What one case adds to the counters. */
public final class CaseContributions {
    private final CaseFacts facts;
    private final LocalDate opened;
    private final Contributions.Sink contributions;

    private CaseContributions(CaseFacts facts, Contributions.Sink contributions) {
        this.facts = facts;
        this.opened = facts.calls().getFirst().day();
        this.contributions = contributions;
    }

    /** Adds those of {@code facts} to {@code sink}: none before the first call is known, for only a call puts a case into a cohort. */
    public static void give(CaseFacts facts, Contributions.Sink sink) {
        if (!facts.calls().isEmpty()) {
            new CaseContributions(facts, sink).all();
        }
    }

    private void all() {
        count(CohortCounter.CASES, opened);
        count(CohortCounter.of(facts.calls().getFirst().category()), opened);
        calls();
        actions();
        minors();
    }

    private void calls() {
        Map<Concern, LocalDate> firstTold = new EnumMap<>(Concern.class);
        for (CallFacts call : facts.calls()) {
            LocalDate day = call.day();
            contributions.add(new OnDay(DailyCounter.CALLS, day), 1);
            call.concerns().forEach(concern -> firstTold.putIfAbsent(concern, day));
        }
        firstTold.forEach((concern, day) -> count(CohortCounter.of(concern), day));
    }

    private void actions() {
        Map<ActionType, LocalDate> firstTaken = new EnumMap<>(ActionType.class);
        for (ActionFacts action : facts.actions()) {
            LocalDate day = action.day();
            contributions.add(new OnDay(DailyCounter.of(action.type()), day), 1);
            firstTaken.merge(action.type(), day, CaseContributions::earlier);
        }
        firstTaken.forEach((type, day) -> count(CohortCounter.of(type), day));
    }

    private void minors() {
        Map<UUID, MinorHistory> histories = new LinkedHashMap<>();
        for (CallFacts call : facts.calls()) {
            LocalDate day = call.day();
            for (MinorFacts minor : call.minors()) {
                histories
                        .computeIfAbsent(minor.minorId(), id -> new MinorHistory(opened, day))
                        .tell(day, minor);
            }
        }
        histories.values().forEach(history -> history.contributeTo(contributions));
    }

    /** An action dated before the case opened counts as soon as the case does: every period with the case lasts at least until then. */
    private void count(CohortCounter counter, LocalDate effective) {
        LocalDate counts = effective.isBefore(opened) ? opened : effective;
        contributions.add(new InCohort(counter, opened, counts), 1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
