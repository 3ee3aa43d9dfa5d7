package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Contribution.InCell;
import org.vigie.analytics.domain.Contribution.InCohort;
import org.vigie.analytics.domain.Contribution.InDepartment;
import org.vigie.analytics.domain.Contribution.OnDay;
import org.vigie.analytics.domain.History.Told;
import org.vigie.analytics.domain.History.ToldAction;
import org.vigie.analytics.domain.History.ToldActionWithdrawal;
import org.vigie.analytics.domain.History.ToldAside;
import org.vigie.analytics.domain.History.ToldCall;
import org.vigie.analytics.domain.History.ToldCallWithdrawal;
import org.vigie.analytics.domain.History.ToldCorrection;
import org.vigie.analytics.domain.History.ToldMerge;
import org.vigie.analytics.domain.History.ToldMergeUndoing;
import org.vigie.analytics.domain.History.ToldReferral;
import org.vigie.analytics.domain.History.ToldSession;

/** The counters as the projection keeps them, in a map: each thing told takes old contributions back and gives new ones. */
public final class CountersInMemory {
    private final Contributions counters = new Contributions();
    private final Map<UUID, CaseFacts> cases = new HashMap<>();
    private final Map<UUID, CaseMerge> merges = new HashMap<>();
    private final Map<UUID, ReferralFacts> referrals = new HashMap<>();
    private final Map<UUID, ToldSession> sessions = new HashMap<>();
    private final Map<UUID, SortedMap<LocalDate, Integer>> meetings = new HashMap<>();

    /** The counters after all of {@code history}, one thing after the other. */
    public static CountersInMemory after(History history) {
        CountersInMemory counters = new CountersInMemory();
        history.all().forEach(counters::tell);
        return counters;
    }

    /** Counts what is told. */
    public void tell(Told told) {
        switch (told) {
            case ToldCall(UUID id, CallFacts call) -> replace(id, facts(id).with(call));
            case ToldAction(UUID id, ActionFacts action) ->
                replace(id, facts(id).with(action));
            case ToldCorrection(UUID id, CallFacts call) ->
                replace(id, facts(id).correctedBy(call.at(Long.MAX_VALUE)));
            case ToldCallWithdrawal(UUID id, UUID callId) ->
                replace(id, facts(id).withoutCall(callId));
            case ToldActionWithdrawal(UUID id, UUID actionId) ->
                replace(id, facts(id).withoutAction(actionId));
            case ToldMerge(CaseMerge merge) -> change(() -> merges.put(merge.caseId(), merge));
            case ToldMergeUndoing undoing -> change(() -> merges.remove(undoing.caseId()));
            case ToldReferral referral -> {
                @Nullable ReferralFacts before = referrals.get(referral.stream());
                if (before != null) {
                    ReferralContributions.give(before, counters::subtract);
                }
                ReferralFacts after = Referrals.evolve(before, referral);
                referrals.put(referral.stream(), after);
                ReferralContributions.give(after, counters::add);
            }
            case ToldAside _ -> {}
            case ToldSession session -> {
                ToldSession before = sessions.put(session.stream(), session);
                if (before != null) {
                    count(before, -1);
                }
                count(session, 1);
            }
        }
    }

    /** The figures of {@code period}. */
    public SequencedMap<String, Figure> figures(Period period) {
        return ActivityFigures.of(totals(period));
    }

    /** The table of {@code breakdown}, its months and territories those that were told. */
    public BreakdownTable table(Breakdown breakdown, Period period) {
        Map<String, Long> counted = new HashMap<>();
        counters.forEach((where, amount) -> {
            String key = key(where, breakdown, period);
            if (key != null) {
                counted.merge(key, amount, Long::sum);
            }
        });
        counted.values().removeIf(amount -> amount == 0);
        return Tables.of(breakdown, new Tabulation(totals(period), counted), period);
    }

    private static @Nullable String key(Contribution where, Breakdown breakdown, Period period) {
        return switch (where) {
            case InCell(CellSet set, String key, LocalDate opened, LocalDate effective)
            when set == breakdown.cellSet() && period.contains(opened) && !effective.isAfter(period.to()) -> key;
            case InCohort(CohortCounter counter, LocalDate opened, LocalDate _)
            when breakdown == Breakdown.MONTH && counter == CohortCounter.CASES && period.contains(opened) ->
                YearMonth.from(opened).toString();
            case OnDay(DailyCounter counter, LocalDate day)
            when breakdown == Breakdown.CALL_MONTH && counter == DailyCounter.CALLS && period.contains(day) ->
                YearMonth.from(day).toString();
            default -> null;
        };
    }

    private Totals totals(Period period) {
        Map<CohortCounter, Long> cohort = new EnumMap<>(CohortCounter.class);
        Map<DailyCounter, Long> daily = new EnumMap<>(DailyCounter.class);
        TreeSet<String> departments = new TreeSet<>();
        counters.forEach((where, amount) -> {
            switch (where) {
                case InCohort(CohortCounter counter, LocalDate opened, LocalDate effective) -> {
                    if (period.contains(opened) && !effective.isAfter(period.to())) {
                        cohort.merge(counter, amount, Long::sum);
                    }
                }
                case OnDay(DailyCounter counter, LocalDate day) -> {
                    if (period.contains(day)) {
                        daily.merge(counter, amount, Long::sum);
                    }
                }
                case InCell _ -> {}
                case InDepartment(String department, LocalDate opened, LocalDate since, LocalDate until) -> {
                    if (period.contains(opened) && !since.isAfter(period.to()) && until.isAfter(period.to())) {
                        departments.add(department);
                    }
                }
            }
        });
        return new Totals(cohort, daily, departments.size());
    }

    private CaseFacts facts(UUID id) {
        return cases.getOrDefault(id, CaseFacts.NONE);
    }

    private void replace(UUID id, CaseFacts after) {
        change(() -> cases.put(id, after));
    }

    private void change(Runnable change) {
        KnownCases known = new KnownCases(cases, merges);
        known.counted().forEach(counted -> CaseContributions.give(counted, counters::subtract));
        change.run();
        known.counted().forEach(counted -> CaseContributions.give(counted, counters::add));
    }

    private void count(ToldSession session, int sign) {
        counters.add(new OnDay(DailyCounter.WORK_SESSIONS, session.heldOn()), sign);
        new TreeSet<>(session.partners()).forEach(partner -> {
            SortedMap<LocalDate, Integer> days = meetings.computeIfAbsent(partner, absent -> new TreeMap<>());
            counters.subtractAll(MeetingContributions.of(new TreeSet<>(days.keySet())));
            days.merge(session.heldOn(), sign, (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other));
            counters.addAll(MeetingContributions.of(new TreeSet<>(days.keySet())));
        });
    }
}
