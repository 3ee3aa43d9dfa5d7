package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.History.ToldCall;

/**
 * The figures of a period counted afresh from all that was told, sentence by sentence of the definition and without any of the
 * code under test but its records: no counter, no timeline, no rollup.
 */
public final class Recount {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final History history;
    private final Period period;
    final Map<UUID, List<CallFacts>> cohort;

    Recount(History history, Period period) {
        this.history = history;
        this.period = period;
        this.cohort = cohort();
    }

    /** The figures of {@code period}. */
    public static SequencedMap<String, Figure> figures(History history, Period period) {
        return new Recount(history, period).figures();
    }

    /** The calls of each case of the cohort that were made by the period's end, in order of occurrence. */
    private Map<UUID, List<CallFacts>> cohort() {
        Map<UUID, List<CallFacts>> cases = history.calls().stream()
                .collect(Collectors.groupingBy(
                        told -> countsIn(told.stream()),
                        Collectors.mapping(ToldCall::call, Collectors.toCollection(ArrayList::new))));
        Map<UUID, List<CallFacts>> cohort = new HashMap<>();
        cases.forEach((id, calls) -> {
            calls.sort(Comparator.comparing(CallFacts::occurredAt).thenComparingLong(CallFacts::position));
            if (inPeriod(day(calls.getFirst().occurredAt()))) {
                cohort.put(
                        id,
                        calls.stream()
                                .filter(call -> !day(call.occurredAt()).isAfter(period.to()))
                                .toList());
            }
        });
        return cohort;
    }

    /** The case that was not absorbed and that {@code caseId} came to, merge by merge. */
    UUID countsIn(UUID caseId) {
        Map<UUID, CaseMerge> merges = history.merges();
        UUID at = caseId;
        while (merges.containsKey(at)) {
            at = merges.get(at).intoCaseId();
        }
        return at;
    }

    /** All ids that the merges of {@code group} say to be the same minor as {@code minorId}; the least stands for them. */
    private UUID countsAs(UUID minorId, UUID group) {
        TreeSet<UUID> ids = new TreeSet<>(Set.of(minorId));
        int before = 0;
        while (before < ids.size()) {
            before = ids.size();
            for (CaseMerge merge : history.merges().values()) {
                if (countsIn(merge.caseId()).equals(group)) {
                    merge.sameMinors().forEach(same -> {
                        if (ids.contains(same.minorId()) || ids.contains(same.intoMinorId())) {
                            ids.addAll(List.of(same.minorId(), same.intoMinorId()));
                        }
                    });
                }
            }
        }
        return ids.first();
    }

    private SequencedMap<String, Figure> figures() {
        SequencedMap<String, Figure> figures = new LinkedHashMap<>();
        List<List<MinorFacts>> minors = minors();
        figures.put("cases", new Figure.Count(cohort.size()));
        figures.put("calls", new Figure.Count(callsInPeriod()));
        figures.put("minors", new Figure.Count(minors.size()));
        figures.put("departments", new Figure.Count(departments(minors)));
        List<Integer> ages = minors.stream()
                .map(told -> told.stream()
                        .map(MinorFacts::age)
                        .filter(Objects::nonNull)
                        .findFirst())
                .flatMap(age -> age.stream())
                .toList();
        figures.put(
                "minors.mean-age",
                new Figure.MeanAge(ages.stream().mapToLong(Integer::longValue).sum(), ages.size()));
        figures.put("minors.girls", minorsWith(minors, told -> gender(told) == Gender.GIRL));
        figures.put("minors.boys", minorsWith(minors, told -> gender(told) == Gender.BOY));
        figures.put("minors.transgender", minorsWith(minors, told -> gender(told) == Gender.TRANSGENDER));
        figures.put("minors.known-to-child-protection", minorsWith(minors, told -> known(told) == Answer.YES));
        for (CallerCategory category : CallerCategory.values()) {
            figures.put(
                    "caller." + category, casesWith(calls -> calls.getFirst().category() == category));
        }
        for (Concern concern : Concern.values()) {
            figures.put(
                    "concern." + concern,
                    casesWith(calls ->
                            calls.stream().anyMatch(call -> call.concerns().contains(concern))));
        }
        for (ActionType type : ActionType.values()) {
            figures.put(
                    "action." + type,
                    new Figure.Share(
                            cohort.keySet().stream()
                                    .filter(id -> acted(id, type))
                                    .count(),
                            cohort.size()));
        }
        sessions(figures);
        return figures;
    }

    private void sessions(Map<String, Figure> figures) {
        List<History.ToldSession> held = history.sessions().stream()
                .filter(session -> inPeriod(session.heldOn()))
                .toList();
        figures.put("mapping.work-sessions", new Figure.Count(held.size()));
        Set<UUID> partners = new TreeSet<>();
        held.forEach(session -> partners.addAll(session.partners()));
        figures.put("mapping.partners-met", new Figure.Count(partners.size()));
        figures.put("awareness.sessions", new Figure.Count(0));
        figures.put("awareness.professionals", new Figure.Count(0));
    }

    private long callsInPeriod() {
        return history.calls().stream()
                .filter(told -> inPeriod(day(told.call().occurredAt())))
                .count();
    }

    /** What was told of each minor of each case, in order. */
    List<List<MinorFacts>> minors() {
        List<List<MinorFacts>> minors = new ArrayList<>();
        cohort.forEach((group, calls) -> minors.addAll(calls.stream()
                .flatMap(call -> call.minors().stream())
                .collect(Collectors.groupingBy(minor -> countsAs(minor.minorId(), group)))
                .values()));
        return minors;
    }

    private Figure minorsWith(List<List<MinorFacts>> minors, Predicate<List<MinorFacts>> condition) {
        return new Figure.Share(minors.stream().filter(condition).count(), minors.size());
    }

    private Figure casesWith(Predicate<List<CallFacts>> condition) {
        return new Figure.Share(cohort.values().stream().filter(condition).count(), cohort.size());
    }

    private boolean acted(UUID id, ActionType type) {
        return history.actions().stream()
                .filter(told ->
                        countsIn(told.stream()).equals(id) && told.action().type() == type)
                .anyMatch(told -> !day(told.action().occurredAt()).isAfter(period.to()));
    }

    private static long departments(List<List<MinorFacts>> minors) {
        return minors.stream()
                .map(told -> latest(told, MinorFacts::department, department -> true))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    static @Nullable Gender gender(List<MinorFacts> told) {
        return latest(told, MinorFacts::gender, gender -> gender != Gender.UNKNOWN);
    }

    private static @Nullable Answer known(List<MinorFacts> told) {
        return latest(told, MinorFacts::knownToChildProtection, answer -> answer != Answer.UNKNOWN);
    }

    static <T> @Nullable T latest(
            List<MinorFacts> told, Function<MinorFacts, @Nullable T> fact, Predicate<T> isKnowledge) {
        @Nullable T latest = null;
        for (MinorFacts facts : told) {
            T value = fact.apply(facts);
            if (value != null && isKnowledge.test(value)) {
                latest = value;
            }
        }
        return latest;
    }

    boolean inPeriod(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    static LocalDate day(java.time.Instant instant) {
        return instant.atZone(PARIS).toLocalDate();
    }
}
