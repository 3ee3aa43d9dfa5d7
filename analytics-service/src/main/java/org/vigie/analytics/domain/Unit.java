package org.vigie.analytics.domain;

/** What a breakdown counts. */
public enum Unit {
    /** Cases whose first call falls in the period. */
    CASES,
    /** Calls of a day in the period, whatever the cohort of their case. */
    CALLS,
    /** Minors of the cases whose first call falls in the period. */
    MINORS,
    /** Informations préoccupantes whose referral was opened in the period. */
    REFERRALS
}
