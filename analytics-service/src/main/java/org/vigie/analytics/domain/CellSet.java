package org.vigie.analytics.domain;

import java.time.LocalDate;
import org.vigie.analytics.domain.Contribution.InCell;

/** What is counted by keys of its own, cell by cell, where {@link CohortCounter} has a name for each count. The numbers are stored. */
public enum CellSet {
    /** Minors by the department known last. */
    DEPARTMENTS(1),
    /** Minors by the age known first. */
    AGES(2),
    /** Cases by the relation of the first caller. */
    RELATIONS(3),
    /** Cases by two concerns, see {@link ConcernPair}. */
    CONCERN_PAIRS(4),
    /** Cases with so many calls or more, from 2 on. */
    CONTACTS_AT_LEAST(5),
    /** Cases by days from the first call to the first information préoccupante. */
    DAYS_TO_IP(6),
    /** Referrals by hours until they were acknowledged, and by {@link ReferralContributions#NONE} or WITHDRAWN. */
    HOURS_TO_ACKNOWLEDGEMENT(7),
    /** Referrals by days until they were answered, and as above. */
    DAYS_TO_ANSWER(8),
    /** Referrals by {@link AnswerInTime}. */
    ANSWERS_IN_TIME(9),
    /** Referrals by {@link Outcome}, and as above. */
    OUTCOMES(10);

    private final short number;

    CellSet(int number) {
        this.number = (short) number;
    }

    /** What it is stored as. */
    public short number() {
        return number;
    }

    /** Counts 1 in each cell that {@code timeline} names, from the day it does until the day it names another. */
    void follow(Contributions.Sink contributions, LocalDate opened, Timeline<String> timeline) {
        String before = null;
        for (Timeline.Change<String> change : timeline.changes()) {
            if (before != null) {
                contributions.add(new InCell(this, before, opened, change.day()), -1);
            }
            contributions.add(new InCell(this, change.value(), opened, change.day()), 1);
            before = change.value();
        }
    }
}
