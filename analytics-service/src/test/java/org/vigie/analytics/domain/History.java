package org.vigie.analytics.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was told of cases and work sessions, in order of arrival. */
public record History(List<Told> all) {
    /** The stream of all merges. */
    public static final UUID MERGE_BOOK = new UUID(9, 9);

    /** One thing that arrived. */
    public sealed interface Told {

        /** The case or session it belongs to. */
        UUID stream();
    }

    public record ToldCall(UUID stream, CallFacts call) implements Told {}

    public record ToldAction(UUID stream, ActionFacts action) implements Told {}

    /** A call put right: it keeps its id, and its place among calls of the same instant. */
    public record ToldCorrection(UUID stream, CallFacts call) implements Told {}

    public record ToldCallWithdrawal(UUID stream, UUID callId) implements Told {}

    public record ToldActionWithdrawal(UUID stream, UUID actionId) implements Told {}

    /** Two cases are one. Merges are of one stream, and so in order among themselves. */
    public record ToldMerge(CaseMerge merge) implements Told {
        @Override
        public UUID stream() {
            return MERGE_BOOK;
        }
    }

    /** They are not. */
    public record ToldMergeUndoing(UUID caseId, UUID intoCaseId) implements Told {
        @Override
        public UUID stream() {
            return MERGE_BOOK;
        }
    }

    /** Something happened to a referral: the last part of its event's name, and what an authority told if it did. */
    public record ToldReferral(
            UUID stream, String what, Instant at, @Nullable Outcome outcome) implements Told {}

    /** Something that changes no figure, such as a closing or an erasure: the type of its event. */
    public record ToldAside(UUID stream, String type) implements Told {}

    public record ToldSession(UUID stream, java.time.LocalDate heldOn, List<UUID> partners) implements Told {}

    /** What had arrived after {@code count} things. */
    public History prefix(int count) {
        return new History(all.subList(0, count));
    }

    /** The calls that count, as they were told last. */
    List<ToldCall> calls() {
        Map<UUID, ToldCall> calls = new LinkedHashMap<>();
        for (Told told : all) {
            switch (told) {
                case ToldCall call -> calls.put(call.call().callId(), call);
                case ToldCorrection(UUID id, CallFacts call) -> calls.put(call.callId(), new ToldCall(id, call));
                case ToldCallWithdrawal withdrawal -> calls.remove(withdrawal.callId());
                default -> {}
            }
        }
        return new ArrayList<>(calls.values());
    }

    /** The actions that count. */
    List<ToldAction> actions() {
        Map<UUID, ToldAction> actions = new LinkedHashMap<>();
        for (Told told : all) {
            switch (told) {
                case ToldAction action -> actions.put(action.action().actionId(), action);
                case ToldActionWithdrawal withdrawal -> actions.remove(withdrawal.actionId());
                default -> {}
            }
        }
        return new ArrayList<>(actions.values());
    }

    /** The merges that stand, by the case that was absorbed. */
    Map<UUID, CaseMerge> merges() {
        Map<UUID, CaseMerge> merges = new LinkedHashMap<>();
        for (Told told : all) {
            switch (told) {
                case ToldMerge(CaseMerge merge) -> merges.put(merge.caseId(), merge);
                case ToldMergeUndoing undoing -> merges.remove(undoing.caseId());
                default -> {}
            }
        }
        return merges;
    }

    /** The last that was told of each session. */
    List<ToldSession> sessions() {
        Map<UUID, ToldSession> last = new LinkedHashMap<>();
        only(ToldSession.class).forEach(session -> last.put(session.stream(), session));
        return new ArrayList<>(last.values());
    }

    /** What happened to each referral, each thing once, in order of occurrence and else of arrival. */
    Collection<List<ToldReferral>> referrals() {
        return only(ToldReferral.class).stream()
                .distinct()
                .sorted(Comparator.comparing(ToldReferral::at))
                .collect(Collectors.groupingBy(ToldReferral::stream))
                .values();
    }

    private <T extends Told> List<T> only(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
