package org.vigie.eventlog.command;

import java.util.UUID;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.personal.SubjectKeys;

/** Tells whether a request that came before said the same. */
final class Repeats<E> {
    private final EventCodec<E> codec;
    private final SubjectKeys keys;

    Repeats(EventCodec<E> codec, SubjectKeys keys) {
        this.codec = codec;
        this.keys = keys;
    }

    /** The answer to {@code instruction}, whose event id {@code stored} has. */
    <R> Repeated<E, R> answer(Instruction<?> instruction, StoredEvent stored) {
        UUID subject = stored.streamId();
        boolean same = subject.equals(instruction.streamId())
                && Fingerprint.matches(
                        stored.fingerprint(),
                        instruction.content(),
                        Fingerprint.isKeyed(stored.fingerprint())
                                ? keys.find(subject).orElse(null)
                                : null);
        return new Repeated<>(stored, codec.decode(stored, null), same);
    }
}
