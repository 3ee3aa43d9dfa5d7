package org.vigie.eventlog.command;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventCodec.EncodedEvent;
import org.vigie.eventlog.decider.Erasure;

/** Turns what a decider decided into an append. */
final class Drafts<E> {
    private static final byte[] NO_FINGERPRINT = new byte[0];

    private final String streamType;
    private final EventCodec<E> codec;

    Drafts(String streamType, EventCodec<E> codec) {
        this.streamType = streamType;
        this.codec = codec;
    }

    /** The append of {@code events} to the stream at {@code version}. The first event stands for the request and bears its fingerprint. */
    Append append(Instruction<?> instruction, List<E> events, long version, StreamKey streamKey) {
        boolean erasing = events.stream().anyMatch(Erasure.class::isInstance);
        StreamKey key = erasing ? StreamKey.NONE : streamKey;
        List<NewEvent> drafts = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            UUID id = i == 0
                    ? instruction.eventId()
                    : EventIds.of(instruction.eventId().toString(), Integer.toString(i));
            byte[] fingerprint = i == 0 ? Fingerprint.of(instruction.content(), key.key()) : NO_FINGERPRINT;
            EncodedEvent encoded = codec.encode(events.get(i), id, key.key());
            drafts.add(new NewEvent(
                    id,
                    encoded.type(),
                    encoded.schemaVersion(),
                    instruction.occurredAt(),
                    instruction.correlationId(),
                    instruction.causationId(),
                    instruction.actor(),
                    fingerprint,
                    encoded.data()));
        }
        return new Append(streamType, instruction.streamId(), version, drafts, key.toStore(), erasing);
    }
}
