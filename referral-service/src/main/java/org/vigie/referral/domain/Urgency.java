package org.vigie.referral.domain;

/** How soon an authority has to look. */
public enum Urgency {
    /** Evaluation within three months (CASF D226-2-4). */
    NORMAL,
    /** Grave and immediate danger (CASF L226-4): first in every queue, acknowledged in hours. */
    IMMEDIATE_DANGER
}
