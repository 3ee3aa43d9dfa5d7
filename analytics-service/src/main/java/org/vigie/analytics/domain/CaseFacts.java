package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that the figures need of one case, whatever the order it arrived in.
 *
 * @param calls by {@link CallFacts#BY_OCCURRENCE}
 * @param actions in order of arrival
 */
public record CaseFacts(List<CallFacts> calls, List<ActionFacts> actions) {

    /** A case nothing is known of yet. */
    public static final CaseFacts NONE = new CaseFacts(List.of(), List.of());

    /** Puts the calls in order of occurrence. */
    public CaseFacts {
        calls = calls.stream().sorted(CallFacts.BY_OCCURRENCE).toList();
        actions = List.copyOf(actions);
    }

    /** All calls and actions of several cases that are one. */
    static CaseFacts together(Collection<CaseFacts> cases) {
        return new CaseFacts(
                cases.stream().flatMap(facts -> facts.calls().stream()).toList(),
                cases.stream().flatMap(facts -> facts.actions().stream()).toList());
    }

    /** The same with each minor under the id that {@code id} gives it. */
    CaseFacts withMinors(UnaryOperator<UUID> id) {
        return new CaseFacts(calls.stream().map(call -> call.withMinors(id)).toList(), actions);
    }

    /** With {@code call}, in place of what was known under its id. */
    public CaseFacts with(CallFacts call) {
        Stream<CallFacts> others =
                calls.stream().filter(known -> !known.callId().equals(call.callId()));
        return new CaseFacts(Stream.concat(others, Stream.of(call)).toList(), actions);
    }

    /** With what {@code call} says in place of what was known under its id; among calls of the same instant it keeps its place. */
    public CaseFacts correctedBy(CallFacts call) {
        long place = calls.stream()
                .filter(known -> known.callId().equals(call.callId()))
                .mapToLong(CallFacts::position)
                .findFirst()
                .orElse(call.position());
        return with(call.at(place));
    }

    /** Without the call of this id. */
    public CaseFacts withoutCall(UUID callId) {
        return new CaseFacts(
                calls.stream().filter(known -> !known.callId().equals(callId)).toList(), actions);
    }

    /** Without the action of this id. */
    public CaseFacts withoutAction(UUID actionId) {
        return new CaseFacts(
                calls,
                actions.stream()
                        .filter(known -> !known.actionId().equals(actionId))
                        .toList());
    }

    /** With {@code action}, in place of what was known under its id. An action may come before any call: it then waits here. */
    public CaseFacts with(ActionFacts action) {
        List<ActionFacts> all = new ArrayList<>(actions);
        all.removeIf(known -> known.actionId().equals(action.actionId()));
        all.add(action);
        return new CaseFacts(calls, all);
    }
}
