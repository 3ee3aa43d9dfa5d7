package org.vigie.referral.domain.authority;

/** Which public holidays an authority keeps; they decide what a working day is for it. */
public enum Calendar {
    /** The eleven holidays of the Code du travail, L3133-1. */
    FRANCE,
    /** Those and Good Friday and 26 December (L3134-13), in the departments 57, 67 and 68. */
    ALSACE_MOSELLE
}
