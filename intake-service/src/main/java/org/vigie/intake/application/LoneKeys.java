package org.vigie.intake.application;

import java.util.UUID;

/** Keeps keys of the log that come with no event. */
public interface LoneKeys {

    /** Keeps {@code wrapped} as the key with this id, durably, unless there is one. */
    void keep(UUID id, byte[] wrapped);
}
