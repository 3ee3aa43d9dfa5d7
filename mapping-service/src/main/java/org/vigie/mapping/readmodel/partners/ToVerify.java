package org.vigie.mapping.readmodel.partners;

/** Why somebody should look after an entry. */
public enum ToVerify {
    /** Its assurance has ended. */
    OVERDUE,
    /** Its assurance ends soon. */
    DUE,
    /** Nobody has assured it yet. */
    PROPOSED,
    /** Corrections by the partner wait for a cartographer. */
    CORRECTED
}
