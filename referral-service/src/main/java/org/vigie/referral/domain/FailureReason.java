package org.vigie.referral.domain;

/** Why a delivery did not succeed. */
public enum FailureReason {
    /** No connection could be made. */
    CONNECTION_FAILED(true),
    /** The receiver took too long. */
    TIMED_OUT(true),
    /** The receiver's certificate is not to be trusted. */
    CERTIFICATE_REFUSED(true),
    /** The receiver named another address; it is not followed, since nobody checked it. */
    REDIRECTED(true),
    /** The receiver answered something else than success. */
    ERROR_ANSWERED(true),
    /** The address is none of the public network. */
    ADDRESS_FORBIDDEN(true),
    /** The dossier could not be had. */
    DOSSIER_UNAVAILABLE(false),
    /** What is personal in the dossier was erased: a person has to decide. */
    DOSSIER_ERASED(false),
    /** The authority has no channel that can take it. */
    NO_USABLE_CHANNEL(false);

    private final boolean attempted;

    FailureReason(boolean attempted) {
        this.attempted = attempted;
    }

    /** Whether the receiver was tried; an attempt is not spent on what is missing on our side. */
    public boolean isAttempt() {
        return attempted;
    }
}
