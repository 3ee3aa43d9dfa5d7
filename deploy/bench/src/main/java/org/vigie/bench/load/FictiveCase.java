package org.vigie.bench.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A case of one minor as a source of requests or events: like the first year's, it has three calls and three actions.
 *
 * @param id the case's
 * @param minor the minor's
 * @param opened when its first call came: within the last year, and early enough for all that follows
 */
public record FictiveCase(
        UUID id,
        UUID minor,
        String department,
        String category,
        String gender,
        int age,
        String concern,
        Instant opened) {
    /** Calls and actions of a case: every second one is a call, the first too. */
    public static final int STEPS = 6;

    private static final String[] ACTIONS = {"INFORMATION_PREOCCUPANTE", "DIRECT_ADVICE", "DOCUMENTATION_SENT"};
    private static final String[] DEPARTMENTS = {"59", "75", "13", "69", "33", "2A", "974", "62", "93", "44"};
    private static final String[] CATEGORIES = {
        "IMMEDIATE_FAMILY", "PROFESSIONAL", "WIDER_FAMILY_OR_ENTOURAGE", "UNDISCLOSED", "WITNESS", "MINOR"
    };
    private static final String[] CONCERNS = {
        "RUNNING_AWAY", "PSYCHOLOGICAL_SUFFERING", "SCHOOL_DISENGAGEMENT", "DRUGS_OR_ALCOHOL", "ONLINE_EXPLOITATION"
    };
    private static final String[] GENDERS = {"GIRL", "GIRL", "GIRL", "BOY", "TRANSGENDER", "UNKNOWN"};
    private static final int YEAR_DAYS = 365;
    private static final int LONGEST_CASE_DAYS = STEPS;

    /** Another one. */
    public static FictiveCase any(SplittableRandom random) {
        Instant yearAgo = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(YEAR_DAYS, ChronoUnit.DAYS);
        return new FictiveCase(
                uuid(random),
                uuid(random),
                any(random, DEPARTMENTS),
                any(random, CATEGORIES),
                any(random, GENDERS),
                random.nextInt(11, 18),
                any(random, CONCERNS),
                yearAgo.plusSeconds(random.nextInt((YEAR_DAYS - LONGEST_CASE_DAYS) * 86_400)));
    }

    /** Whether the step is a call; else it is an action. */
    public static boolean isCall(int step) {
        return step % 2 == 0;
    }

    /** When the step is taken: one a day. */
    public Instant at(int step) {
        return opened.plus(step, ChronoUnit.DAYS);
    }

    /** What kind of action the step is. */
    public static String action(int step) {
        return ACTIONS[step / 2];
    }

    /** A random UUID of version 4, cheaper than the platform's. */
    public static UUID uuid(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    private static String any(SplittableRandom random, String[] of) {
        return of[random.nextInt(of.length)];
    }
}
