package org.vigie.analytics.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.History.ToldReferral;

/**
 * The cells of a breakdown counted afresh from all that was told, thing by thing: what is counted, and under which keys. As {@link
 * Recount} without any of the code under test but its records.
 */
public final class RecountedTables {
    private final History history;
    private final Period period;
    private final Recount recount;

    private RecountedTables(History history, Period period) {
        this.history = history;
        this.period = period;
        this.recount = new Recount(history, period);
    }

    /** All cells, those without anything too. */
    public static Map<String, Long> cells(Breakdown breakdown, History history, Period period) {
        return new RecountedTables(history, period).cells(breakdown);
    }

    private Map<String, Long> cells(Breakdown breakdown) {
        Map<String, Long> cells = new TreeMap<>();
        keys(breakdown).forEach(key -> cells.put(key, 0L));
        things(breakdown).forEach(keys -> new TreeSet<>(keys).forEach(key -> cells.merge(key, 1L, Long::sum)));
        return cells;
    }

    /** For each thing that is counted the keys that it is counted under. */
    private Stream<Collection<String>> things(Breakdown breakdown) {
        return switch (breakdown) {
            case MONTH -> cases((_, calls) -> month(calls.getFirst()));
            case CALL_MONTH -> calls(RecountedTables::month);
            case CHANNEL -> calls(call -> call.channel().name());
            case DEPARTMENT -> minors(told -> orUnknown(department(told)));
            case REGION ->
                minors(told -> department(told) == null ? "UNKNOWN" : "971".equals(department(told)) ? "01" : "32");
            case AGE ->
                minors(told -> told.stream()
                        .map(MinorFacts::age)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(RecountedTables::ageBand)
                        .orElse("UNKNOWN"));
            case GENDER -> minors(told -> orUnknown(Recount.gender(told)));
            case CALLER_CATEGORY ->
                cases((_, calls) -> calls.getFirst().category().name());
            case RELATION -> cases((_, calls) -> orUnknown(calls.getFirst().relation()));
            case CONCERN -> recount.cohort.values().stream().map(RecountedTables::concerns);
            case CONCERN_PAIRS -> recount.cohort.values().stream().map(calls -> pairs(concerns(calls)));
            case ACTION_TYPE ->
                recount.cohort.keySet().stream()
                        .map(id -> actions(id, null).stream()
                                .map(action -> action.type().name())
                                .toList());
            case CONTACTS -> cases((_, calls) -> band(calls.size(), 1, 2, 3, 4, 5, 6, 11));
            case CALL_TO_IP ->
                cases((id, calls) -> actions(id, ActionType.INFORMATION_PREOCCUPANTE).stream()
                        .map(action -> Math.max(
                                0,
                                ChronoUnit.DAYS.between(day(calls.getFirst().occurredAt()), day(action.occurredAt()))))
                        .min(Long::compare)
                        .map(days -> band(days, 0, 1, 2, 4, 8, 15, 31, 91))
                        .orElse("NONE"));
            case IP_TO_ACKNOWLEDGEMENT ->
                referrals((opened, known) -> known.stream()
                        .filter(step -> step.what().equals("Acknowledged"))
                        .findFirst()
                        .map(step -> band(Duration.between(opened, step.at()).toHours(), 0, 4, 24, 72, 168, 336, 744))
                        .orElse("NONE"));
            case IP_TO_ANSWER ->
                referrals((opened, known) -> known.stream()
                        .filter(RecountedTables::isAnswer)
                        .findFirst()
                        .map(step -> band(ChronoUnit.DAYS.between(day(opened), day(step.at())), 0, 8, 32, 63, 94, 187))
                        .orElse("NONE"));
            case OUTCOME -> referrals((_, known) -> outcome(known));
            case ANSWER_DEADLINE -> referrals((_, known) -> deadline(known));
        };
    }

    private interface CaseKey {
        String of(UUID id, List<CallFacts> calls);
    }

    private interface ReferralKey {
        String of(Instant opened, List<ToldReferral> known);
    }

    private Stream<Collection<String>> cases(CaseKey key) {
        return recount.cohort.entrySet().stream().map(entry -> List.of(key.of(entry.getKey(), entry.getValue())));
    }

    private Stream<Collection<String>> calls(Function<CallFacts, String> key) {
        return history.calls().stream()
                .map(History.ToldCall::call)
                .filter(call -> recount.inPeriod(day(call.occurredAt())))
                .map(call -> List.of(key.apply(call)));
    }

    private Stream<Collection<String>> minors(Function<List<MinorFacts>, String> key) {
        return recount.minors().stream().map(told -> List.of(key.apply(told)));
    }

    /** Referrals opened in the period, with what happened to them until its end; a withdrawn one is withdrawn. */
    private Stream<Collection<String>> referrals(ReferralKey key) {
        return history.referrals().stream()
                .filter(all -> recount.inPeriod(day(all.getFirst().at())))
                .map(all -> {
                    List<ToldReferral> known = all.stream()
                            .filter(step -> !day(step.at()).isAfter(period.to()))
                            .toList();
                    boolean withdrawn =
                            known.stream().anyMatch(step -> step.what().equals("Withdrawn"));
                    return List.of(
                            withdrawn ? "WITHDRAWN" : key.of(all.getFirst().at(), known));
                });
    }

    private List<ActionFacts> actions(UUID id, @Nullable ActionType type) {
        return history.actions().stream()
                .filter(told -> recount.countsIn(told.stream()).equals(id))
                .map(History.ToldAction::action)
                .filter(action -> type == null || action.type() == type)
                .filter(action -> !day(action.occurredAt()).isAfter(period.to()))
                .toList();
    }

    private static String outcome(List<ToldReferral> known) {
        List<ToldReferral> told =
                known.stream().filter(step -> step.outcome() != null).toList();
        List<ToldReferral> answers =
                told.stream().filter(RecountedTables::isAnswer).toList();
        List<ToldReferral> counts = answers.isEmpty() ? told : answers;
        return counts.isEmpty() ? "NONE" : orUnknown(counts.getLast().outcome());
    }

    /** Three months from the first sign of receipt by whoever had it when it was answered, or has it now. */
    private String deadline(List<ToldReferral> known) {
        @Nullable ToldReferral answer =
                known.stream().filter(RecountedTables::isAnswer).findFirst().orElse(null);
        List<ToldReferral> until = answer == null ? known : known.subList(0, known.indexOf(answer) + 1);
        @Nullable LocalDate receipt = null;
        for (ToldReferral step : until) {
            boolean routed = step.what().equals("Routed") || step.what().equals("Rerouted");
            boolean sign = Set.of("Sent", "Acknowledged", "Answered").contains(step.what());
            receipt = routed ? null : sign && receipt == null ? day(step.at()) : receipt;
        }
        LocalDate asOf = answer == null ? period.to() : day(answer.at());
        boolean over = receipt != null && asOf.isAfter(receipt.plusMonths(3));
        return answer == null ? over ? "OVERDUE" : "PENDING" : over ? "LATE" : "IN_TIME";
    }

    private static boolean isAnswer(ToldReferral step) {
        return step.outcome() != null
                && step.outcome() != Outcome.RECEIVED
                && step.outcome() != Outcome.EVALUATION_UNDER_WAY;
    }

    private static Collection<String> concerns(List<CallFacts> calls) {
        return calls.stream()
                .flatMap(call -> call.concerns().stream())
                .map(Enum::name)
                .toList();
    }

    private static Collection<String> pairs(Collection<String> concerns) {
        List<String> pairs = new ArrayList<>();
        for (Concern one : Concern.values()) {
            for (Concern other : Concern.values()) {
                if (one.compareTo(other) < 0 && concerns.containsAll(List.of(one.name(), other.name()))) {
                    pairs.add(one + "+" + other);
                }
            }
        }
        return pairs;
    }

    private static @Nullable String department(List<MinorFacts> told) {
        return Recount.latest(told, MinorFacts::department, department -> true);
    }

    private static String orUnknown(@Nullable Object code) {
        return code == null ? "UNKNOWN" : code.toString();
    }

    private static String ageBand(int age) {
        return age < 10 ? "0-9" : age > 17 ? "18-20" : Integer.toString(age);
    }

    /** The band of {@code starts} that holds {@code number}; the last one has no end. */
    private static String band(long number, long... starts) {
        for (int i = 0; i + 1 < starts.length; i++) {
            if (number < starts[i + 1]) {
                return starts[i] == starts[i + 1] - 1 ? "" + starts[i] : starts[i] + "-" + (starts[i + 1] - 1);
            }
        }
        return starts[starts.length - 1] + "+";
    }

    /** Keys that are there with nothing under them too. */
    private Collection<String> keys(Breakdown breakdown) {
        return switch (breakdown) {
            case MONTH, CALL_MONTH -> Tables.months(period);
            case DEPARTMENT -> List.of("59", "62", "971", "UNKNOWN");
            case REGION -> List.of("32", "01", "UNKNOWN");
            case AGE -> List.of("0-9", "10", "11", "12", "13", "14", "15", "16", "17", "18-20", "UNKNOWN");
            case GENDER -> names(Gender.values());
            case CHANNEL -> names(Channel.values());
            case CALLER_CATEGORY -> names(CallerCategory.values());
            case RELATION -> names(CallerRelation.values(), "UNKNOWN");
            case CONCERN -> names(Concern.values());
            case CONCERN_PAIRS -> pairs(names(Concern.values()));
            case ACTION_TYPE -> names(ActionType.values());
            case CONTACTS -> List.of("1", "2", "3", "4", "5", "6-10", "11+");
            case CALL_TO_IP -> List.of("0", "1", "2-3", "4-7", "8-14", "15-30", "31-90", "91+", "NONE");
            case IP_TO_ACKNOWLEDGEMENT ->
                List.of("0-3", "4-23", "24-71", "72-167", "168-335", "336-743", "744+", "NONE", "WITHDRAWN");
            case IP_TO_ANSWER -> List.of("0-7", "8-31", "32-62", "63-93", "94-186", "187+", "NONE", "WITHDRAWN");
            case ANSWER_DEADLINE -> List.of("IN_TIME", "LATE", "OVERDUE", "PENDING", "WITHDRAWN");
            case OUTCOME -> names(Outcome.values(), "NONE", "WITHDRAWN");
        };
    }

    private static List<String> names(Enum<?>[] codes, String... more) {
        return Stream.concat(Stream.of(codes).map(Enum::name), Stream.of(more)).collect(Collectors.toList());
    }

    private static String month(CallFacts call) {
        return YearMonth.from(day(call.occurredAt())).toString();
    }

    private static LocalDate day(Instant instant) {
        return Recount.day(instant);
    }
}
