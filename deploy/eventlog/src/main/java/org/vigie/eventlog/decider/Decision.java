package org.vigie.eventlog.decider;

import java.util.List;

/** The outcome of a decision: events to append, or the reason why not, as values. */
public sealed interface Decision<E, R> {

    /** What happened, in order; an empty list means that nothing had to happen. */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Why the command cannot be carried out in this state. */
    record Rejected<E, R>(R rejection) implements Decision<E, R> {}

    /** Accepts with these events. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E, R> Decision<E, R> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    /** Refuses for this reason. */
    static <E, R> Decision<E, R> reject(R rejection) {
        return new Rejected<>(rejection);
    }
}
