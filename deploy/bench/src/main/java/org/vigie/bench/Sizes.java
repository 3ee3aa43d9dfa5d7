package org.vigie.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds turns of each side
 * @param warmUp load before anything counts: a JVM needs a minute to be at its speed
 * @param turn length of one turn
 * @param clients numbers of clients of P1
 * @param importLines of P2
 * @param pace of P3 and P3b
 * @param rebuiltEvents of P4
 * @param reportedEvents of P5, rising; they are compared with the first
 * @param requests to each service, of P6
 * @param copiedRows of P7's further goal
 */
public record Sizes(
        int rounds,
        Duration warmUp,
        Duration turn,
        List<Integer> clients,
        int importLines,
        Pace pace,
        int rebuiltEvents,
        List<Integer> reportedEvents,
        int requests,
        int copiedRows) {
    private static final int LARGE = 10_000_000;

    /**
     * How calls come when they come at a rate.
     *
     * @param steady calls a second of P3
     * @param first calls a second that P3b begins with
     * @param steps by which P3b raises that at most
     * @param hold how long a rate is held that counts
     * @param behind how far the figures may be behind meanwhile
     */
    public record Pace(int steady, int first, int steps, Duration hold, Duration behind) {}

    /** What a measurement needs. */
    public static Sizes measuring() {
        return new Sizes(
                3,
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                List.of(32, 64, 256),
                1_000_000,
                new Pace(500, 1000, 20, Duration.ofMinutes(2), Duration.ofSeconds(1)),
                1_000_000,
                List.of(1000, 100_000, 1_000_000),
                30_000,
                500_000);
    }

    /** Just enough to see that everything runs. */
    public static Sizes smoke() {
        return new Sizes(
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                List.of(8),
                1000,
                new Pace(50, 20, 1, Duration.ofSeconds(2), Duration.ofMinutes(1)),
                1000,
                List.of(1000, 2000),
                100,
                1000);
    }

    /** The same with another number of rounds. */
    Sizes withRounds(int number) {
        return new Sizes(
                number, warmUp, turn, clients, importLines, pace, rebuiltEvents, reportedEvents, requests, copiedRows);
    }

    /** The same with ten million events at the end of P5. */
    Sizes large() {
        List<Integer> larger = new ArrayList<>(reportedEvents);
        larger.add(LARGE);
        return new Sizes(
                rounds,
                warmUp,
                turn,
                clients,
                importLines,
                pace,
                rebuiltEvents,
                List.copyOf(larger),
                requests,
                copiedRows);
    }
}
