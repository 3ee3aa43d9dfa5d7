package org.vigie.analytics.domain;

import static org.vigie.analytics.domain.Unit.CALLS;
import static org.vigie.analytics.domain.Unit.CASES;
import static org.vigie.analytics.domain.Unit.MINORS;
import static org.vigie.analytics.domain.Unit.REFERRALS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** What is counted. */
    public Unit unit() {
        return unit;
    }

    /** Whether each thing is in exactly one cell, so that the cells make the total. */
    public boolean addsUp() {
        return addsUp;
    }
}
