package org.vigie.eventlog.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What a writer does next. Which append that is depends on what it has sent before.
 *
 * @param stream which of a few streams
 * @param events how many events it brings
 * @param key whether it brings the stream's key
 * @param earlier which of its earlier appends it goes back to
 */
record Step(Aim aim, int stream, int events, boolean key, int earlier) {
    static final int STREAMS = 3;

    enum Aim {
        /** Goes on with the stream. */
        NEXT,
        /** Has not seen the stream's last event. */
        BEHIND,
        /** Expects an event that is not there. */
        AHEAD,
        /** Says an earlier append again. */
        AGAIN,
        /** Uses an earlier append's first id for something else. */
        SAME_ID,
        /** Uses an earlier append's first id for its own last event. */
        USED_ID
    }

    static Arbitrary<Step> any() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Aim.NEXT),
                                Tuple.of(1, Aim.BEHIND),
                                Tuple.of(1, Aim.AHEAD),
                                Tuple.of(2, Aim.AGAIN),
                                Tuple.of(1, Aim.SAME_ID),
                                Tuple.of(1, Aim.USED_ID)),
                        Arbitraries.integers().between(0, STREAMS - 1),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.frequency(Tuple.of(1, true), Tuple.of(5, false)),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new);
    }

    /** Steps that are sent together, group after group. */
    static Arbitrary<List<List<Step>>> groups() {
        return any().list().ofMinSize(1).ofMaxSize(8).list().ofMinSize(1).ofMaxSize(8);
    }
}
