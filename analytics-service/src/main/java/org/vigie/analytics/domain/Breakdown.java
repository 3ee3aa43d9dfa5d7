package org.vigie.analytics.domain;

import static org.vigie.analytics.domain.Unit.CALLS;
import static org.vigie.analytics.domain.Unit.CASES;
import static org.vigie.analytics.domain.Unit.MINORS;
import static org.vigie.analytics.domain.Unit.REFERRALS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables that are served beyond the report, each a count split by one dimension. Cells of a table that adds up hold each thing
 * once and make the total; those of the others overlap, as a case has several concerns.
 */
public enum Breakdown {
    /** By the month of the first call. */
    MONTH(CASES, true),
    /** By the month of the call. */
    CALL_MONTH(CALLS, true),
    /** By the department known last. */
    DEPARTMENT(MINORS, true),
    /** By that department's region: sums of cells of {@link #DEPARTMENT}. */
    REGION(MINORS, true),
    /** By the age known first. */
    AGE(MINORS, true),
    /** By the gender known last. */
    GENDER(MINORS, true),
    CHANNEL(CALLS, true),
    /** By the category of the first caller. */
    CALLER_CATEGORY(CASES, true),
    /** By the relation of the first caller to the minor. */
    RELATION(CASES, true),
    /** With the concern in at least one call. */
    CONCERN(CASES, false),
    /** With both concerns, in the same call or not. */
    CONCERN_PAIRS(CASES, false),
    /** With at least one such action. */
    ACTION_TYPE(CASES, false),
    /** By the number of calls until the period's end. */
    CONTACTS(CASES, true),
    /** By the days from the first call to the first information préoccupante. */
    CALL_TO_IP(CASES, true),
    /** By the hours until an authority said that it has it. */
    IP_TO_ACKNOWLEDGEMENT(REFERRALS, true),
    /** By the days until an authority told what came of it. */
    IP_TO_ANSWER(REFERRALS, true),
    /** By whether the answer came within three months of the receipt. */
    ANSWER_DEADLINE(REFERRALS, true),
    /** By what an authority told last. */
    OUTCOME(REFERRALS, true);

    private final Unit unit;
    private final boolean addsUp;

    Breakdown(Unit unit, boolean addsUp) {
        this.unit = unit;
        this.addsUp = addsUp;
    }

    /** The breakdown by {@code dimension}, as requests name it: {@code concern-pairs}. */
    public static Optional<Breakdown> of(String dimension) {
        return Arrays.stream(values())
                .filter(breakdown -> breakdown.dimension().equals(dimension))
                .findFirst();
    }

    /** How requests name it. */
    public String dimension() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Keys of cells that shares are not taken of: what was taken back, and what nobody can have answered yet. */
    public Set<String> outsideShares() {
        return switch (this) {
            case ANSWER_DEADLINE -> Set.of(AnswerInTime.PENDING.name(), AnswerInTime.WITHDRAWN.name());
            case IP_TO_ACKNOWLEDGEMENT, IP_TO_ANSWER, OUTCOME -> Set.of(ReferralContributions.WITHDRAWN);
            default -> Set.of();
        };
    }

    /** The set of cells that it is counted in, or null where counters that the report has suffice. */
    public @Nullable CellSet cellSet() {
        return switch (this) {
            case DEPARTMENT, REGION -> CellSet.DEPARTMENTS;
            case AGE -> CellSet.AGES;
            case RELATION -> CellSet.RELATIONS;
            case CONCERN_PAIRS -> CellSet.CONCERN_PAIRS;
            case CONTACTS -> CellSet.CONTACTS_AT_LEAST;
            case CALL_TO_IP -> CellSet.DAYS_TO_IP;
            case IP_TO_ACKNOWLEDGEMENT -> CellSet.HOURS_TO_ACKNOWLEDGEMENT;
            case IP_TO_ANSWER -> CellSet.DAYS_TO_ANSWER;
            case ANSWER_DEADLINE -> CellSet.ANSWERS_IN_TIME;
            case OUTCOME -> CellSet.OUTCOMES;
            case MONTH, CALL_MONTH, GENDER, CHANNEL, CALLER_CATEGORY, CONCERN, ACTION_TYPE -> null;
        };
    }

    /** The number that its keys are bands of, or null where they are none. */
    public @Nullable Measure measure() {
        return switch (this) {
            case AGE -> Measure.YEARS;
            case CONTACTS -> Measure.CONTACTS;
            case CALL_TO_IP -> Measure.DAYS_TO_IP;
            case IP_TO_ACKNOWLEDGEMENT -> Measure.HOURS;
            case IP_TO_ANSWER -> Measure.DAYS_TO_ANSWER;
            default -> null;
        };
    }

    /** What is counted. */
    public Unit unit() {
        return unit;
    }

    /** Whether each thing is in exactly one cell, so that the cells make the total. */
    public boolean addsUp() {
        return addsUp;
    }
}
