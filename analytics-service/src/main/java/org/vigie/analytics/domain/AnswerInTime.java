package org.vigie.analytics.domain;

/** Whether an authority answered within the three months from its receipt that the law gives it (CASF D226-2-4). */
public enum AnswerInTime {
    /** It did. */
    IN_TIME,
    /** It answered after them. */
    LATE,
    /** They are over and it has not answered. */
    OVERDUE,
    /** They are not over, or not begun. */
    PENDING,
    /** The platform took the referral back. */
    WITHDRAWN
}
