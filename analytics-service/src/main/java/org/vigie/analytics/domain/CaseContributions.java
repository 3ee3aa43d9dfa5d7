package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.vigie.analytics.domain.Contribution.InCell;
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
        CallFacts first = facts.calls().getFirst();
        count(CohortCounter.of(first.category()), opened);
        if (first.relation() != null) {
            count(CellSet.RELATIONS, first.relation().name(), opened);
        }
        calls();
        actions();
        minors();
    }

    private void calls() {
        Map<Concern, LocalDate> firstTold = new EnumMap<>(Concern.class);
        int contacts = 0;
        for (CallFacts call : facts.calls()) {
            LocalDate day = call.day();
            contributions.add(new OnDay(DailyCounter.CALLS, day), 1);
            contributions.add(new OnDay(DailyCounter.of(call.channel()), day), 1);
            if (++contacts > 1) {
                count(CellSet.CONTACTS_AT_LEAST, Integer.toString(contacts), day);
            }
            call.concerns().forEach(concern -> firstTold.putIfAbsent(concern, day));
        }
        firstTold.forEach((concern, day) -> count(CohortCounter.of(concern), day));
        pairs(firstTold);
    }

    /** Two concerns are a pair from the day on which the second is told. */
    private void pairs(Map<Concern, LocalDate> firstTold) {
        firstTold.forEach((one, day) -> firstTold.forEach((other, otherDay) -> {
            if (one.compareTo(other) < 0) {
                count(CellSet.CONCERN_PAIRS, new ConcernPair(one, other).key(), later(day, otherDay));
            }
        }));
    }

    private void actions() {
        Map<ActionType, LocalDate> firstTaken = new EnumMap<>(ActionType.class);
        for (ActionFacts action : facts.actions()) {
            LocalDate day = action.day();
            contributions.add(new OnDay(DailyCounter.of(action.type()), day), 1);
            firstTaken.merge(action.type(), day, CaseContributions::earlier);
        }
        firstTaken.forEach((type, day) -> count(CohortCounter.of(type), day));
        LocalDate referred = firstTaken.get(ActionType.INFORMATION_PREOCCUPANTE);
        if (referred != null) {
            long days = Math.max(0, ChronoUnit.DAYS.between(opened, referred));
            count(CellSet.DAYS_TO_IP, Long.toString(days), referred);
        }
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
        contributions.add(new InCohort(counter, opened, later(opened, effective)), 1);
    }

    private void count(CellSet set, String key, LocalDate effective) {
        contributions.add(new InCell(set, key, opened, later(opened, effective)), 1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
