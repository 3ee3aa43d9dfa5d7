package org.vigie.eventlog.subscription;

/** A build was switched away, dropped or cancelled: whoever fills it ends quietly. */
final class BuildGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuildGoneException(Build build) {
        super(build + " is not to be filled any more");
    }
}
