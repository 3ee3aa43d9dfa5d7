package org.vigie.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds turns of each side
 * @param warmUp load before anything counts: a JVM needs a minute to be at its speed
 * @param turn length of one turn
 * @param clients numbers of clients of P1
 * @param importLines of P2
 * @param rebuiltEvents of P4
 * @param copiedRows of P7's further goal
 */
public record Sizes(
        int rounds,
        Duration warmUp,
        Duration turn,
        List<Integer> clients,
        int importLines,
        int rebuiltEvents,
        int copiedRows) {
    /** What a measurement needs. */
    public static Sizes measuring() {
        return new Sizes(
                3, Duration.ofMinutes(1), Duration.ofSeconds(10), List.of(32, 64, 256), 1_000_000, 1_000_000, 500_000);
    }

    /** Just enough to see that everything runs. */
    public static Sizes smoke() {
        return new Sizes(1, Duration.ofSeconds(1), Duration.ofSeconds(1), List.of(8), 1000, 1000, 1000);
    }

    /** The same with another number of rounds. */
    Sizes withRounds(int number) {
        return new Sizes(number, warmUp, turn, clients, importLines, rebuiltEvents, copiedRows);
    }
}
