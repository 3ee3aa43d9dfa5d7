package org.vigie.eventlog.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;

/** Tests of a decider that speak events and commands: {@code given(events).when(command).then(events)}. */
public final class DeciderSpecification<C, S, E, R> {
    private final Decider<C, S, E, R> decider;
    private final List<E> past = new ArrayList<>();

    private DeciderSpecification(Decider<C, S, E, R> decider) {
        this.decider = decider;
    }

    /** A specification of {@code decider}. */
    public static <C, S, E, R> DeciderSpecification<C, S, E, R> of(Decider<C, S, E, R> decider) {
        return new DeciderSpecification<>(decider);
    }

    /** What has happened before. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final DeciderSpecification<C, S, E, R> given(E... events) {
        past.addAll(List.of(events));
        return this;
    }

    /** What is asked now. */
    public Outcome<E, R> when(C command) {
        S state = decider.initialState();
        for (E event : past) {
            state = decider.evolve(state, event);
        }
        return new Outcome<>(decider.decide(command, state));
    }

    /** What came of it. */
    public record Outcome<E, R>(Decision<E, R> decision) {

        /** Exactly these events happened. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... events) {
            same(new Decision.Accepted<E, R>(List.of(events)));
        }

        /** It was accepted and nothing had to happen. */
        public void thenNothingHappened() {
            same(new Decision.Accepted<E, R>(List.of()));
        }

        /** It was refused for this reason. */
        public void thenRejected(R rejection) {
            same(new Decision.Rejected<E, R>(rejection));
        }

        private void same(Decision<E, R> expected) {
            if (!Objects.equals(expected, decision)) {
                throw new AssertionError("expected " + expected + "\n but was " + decision);
            }
        }
    }
}
