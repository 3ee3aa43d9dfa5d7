package org.vigie.eventlog.relay;

/** Another instance relays now. */
final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("another instance relays now");
    }
}
