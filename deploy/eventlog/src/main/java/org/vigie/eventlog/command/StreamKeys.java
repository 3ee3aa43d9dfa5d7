package org.vigie.eventlog.command;

import java.util.UUID;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;

/** Finds or makes the key of a stream that needs one. */
final class StreamKeys {
    private final SubjectKeys keys;
    private final boolean always;

    StreamKeys(SubjectKeys keys, EventCodec<?> codec) {
        this.keys = keys;
        this.always = codec.hasPersonalData();
    }

    /** For a stream that has no events yet. Does not block. */
    StreamKey forNew(Instruction<?> instruction) {
        return isNeeded(instruction) ? fresh(instruction.streamId()) : StreamKey.NONE;
    }

    /** For a stream that has events. */
    StreamKey forExisting(Instruction<?> instruction) {
        if (!isNeeded(instruction)) {
            return StreamKey.NONE;
        }
        UUID subject = instruction.streamId();
        SubjectKey known = keys.find(subject).orElse(null);
        if (known != null) {
            return new StreamKey(known, false);
        }
        return keys.isDestroyed(subject) ? StreamKey.NONE : fresh(subject);
    }

    /** To be told once an append with {@code used} is durable. */
    void stored(StreamKey used) {
        SubjectKey key = used.toStore();
        if (key != null) {
            keys.stored(key);
        }
    }

    private boolean isNeeded(Instruction<?> instruction) {
        return always || instruction.content().personal().length > 0;
    }

    private StreamKey fresh(UUID subject) {
        return new StreamKey(keys.create(subject), true);
    }
}
