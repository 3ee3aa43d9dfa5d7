package org.vigie.eventlog.personal;

import java.util.UUID;

/** Wraps the subjects' keys; the one place where a key management service would stand. */
public interface MasterKey {

    /** {@code key} encrypted, bound to {@code subjectId}. */
    byte[] wrap(byte[] key, UUID subjectId);

    /** The key that {@link #wrap} was given; throws {@link UndecipherableException} when this is not the key that wrapped it. */
    byte[] unwrap(byte[] wrapped, UUID subjectId);
}
