package org.vigie.eventlog.subscription;

/** The rows that say how far a subscription is are gone, as when its database was emptied: it begins anew. */
final class PositionsLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PositionsLostException(Build build) {
        super("the positions of " + build + " are gone");
    }
}
