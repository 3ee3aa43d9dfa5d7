package org.vigie.eventlog.personal;

import java.util.UUID;

/**
 * Wraps the subjects' keys; the one place where a key management service stands: a bean of this type takes the place of the local
 * one. It is asked for each new subject, on event loops too, so it does not block: behind it a service opens one wrapping key when
 * the process starts, not each subject's.
 */
public interface MasterKey {

    /** {@code key} encrypted, bound to {@code subjectId}; the result tells which master key opens it. */
    byte[] wrap(byte[] key, UUID subjectId);

    /**
     * The key that {@link #wrap} was given, by this master key or one that is still read beside it; throws
     * {@link UndecipherableException} when none of them wrapped it for this subject.
     */
    byte[] unwrap(byte[] wrapped, UUID subjectId);

    /** Whether {@code wrapped} is under the key that {@link #wrap} uses now, and need not be wrapped anew. */
    boolean isCurrent(byte[] wrapped);
}
