package org.vigie.eventlog.command;

import java.util.UUID;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;

/** Finds or makes the key of a stream that needs one. */
final class StreamKeys {
    private final SubjectKeys keys;
    private final EventCodec<?> codec;

    StreamKeys(SubjectKeys keys, EventCodec<?> codec) {
        this.keys = keys;
        this.codec = codec;
    }

    /** For a stream that is assumed to have no events yet. Does not block. */
    StreamKey forNew(Instruction<?> instruction) {
        return isNeeded(instruction) ? fresh(instruction.streamId()) : StreamKey.NONE;
    }

    /**
     * For a stream as it was read, {@code erased} if there was an erasure in it. What its events say of that is as true as the version
     * that the append will be checked against, while a key that another instance destroyed may still be known here.
     */
    StreamKey of(Instruction<?> instruction, boolean erased) {
        UUID subject = instruction.streamId();
        if (erased) {
            keys.forget(subject);
            return StreamKey.NONE;
        }
        if (!isNeeded(instruction)) {
            return StreamKey.NONE;
        }
        SubjectKey known = keys.find(subject).orElse(null);
        if (known != null) {
            return new StreamKey(known, false);
        }
        return keys.isDestroyed(subject) ? StreamKey.NONE : fresh(subject);
    }

    /** To be told once {@code append} is durable. */
    void appended(Append append) {
        if (append.erasing()) {
            keys.forget(append.streamId());
        }
    }

    /** Whether the stream's key is needed to write what {@code instruction} leads to. */
    boolean isNeeded(Instruction<?> instruction) {
        return codec.hasPersonalData() || instruction.content().personal().length > 0;
    }

    private StreamKey fresh(UUID subject) {
        return new StreamKey(keys.create(subject), true);
    }
}
