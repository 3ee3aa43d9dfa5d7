package org.vigie.eventlog.personal;

import java.util.List;
import java.util.UUID;

/** A master key together with others that are read as well while keys are moved from one to another. */
public final class MasterKeyRing implements MasterKey {
    private final MasterKey current;
    private final List<MasterKey> others;

    /** Wraps with {@code current}. */
    public MasterKeyRing(MasterKey current, List<? extends MasterKey> others) {
        this.current = current;
        this.others = List.copyOf(others);
    }

    @Override
    public byte[] wrap(byte[] key, UUID subjectId) {
        return current.wrap(key, subjectId);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, UUID subjectId) {
        if (current.isCurrent(wrapped)) {
            return current.unwrap(wrapped, subjectId);
        }
        for (MasterKey other : others) {
            try {
                return other.unwrap(wrapped, subjectId);
            } catch (UndecipherableException _) {
                // of another one, or of none
            }
        }
        return current.unwrap(wrapped, subjectId); // of before there were ids
    }

    @Override
    public boolean isCurrent(byte[] wrapped) {
        return current.isCurrent(wrapped);
    }
}
