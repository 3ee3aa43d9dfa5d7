package org.vigie.eventlog.decider;

/**
 * The whole of a domain object: what it starts as, what a command makes happen, and what an event changes. Pure: no clock,
 * no random, no I/O; whatever a decision needs from outside is a field of the command.
 *
 * @param <C> commands, a sealed interface of records
 * @param <S> states, a sealed interface of records or one record
 * @param <E> events, a sealed interface of records
 * @param <R> rejections, a sealed interface of records
 */
public interface Decider<C, S, E, R> {

    /** The state of a stream without events. */
    S initialState();

    /** What happens when {@code command} meets {@code state}: events (none if there is nothing to do) or a rejection. */
    Decision<E, R> decide(C command, S state);

    /** The state after {@code event}; total, since what happened cannot be refused. */
    S evolve(S state, E event);
}
