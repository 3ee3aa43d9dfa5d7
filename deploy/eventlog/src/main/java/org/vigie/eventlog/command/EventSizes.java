package org.vigie.eventlog.command;

import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.personal.SubjectKey;

/** How much events say, in bytes of what would be stored of them: a measure of what a state may hold. Nothing is encrypted, nothing kept. */
final class EventSizes {
    private static final UUID ANY = new UUID(0, 0);
    private static final SubjectKey NO_CIPHER = new NoCipher();

    private EventSizes() {}

    static <E> long of(EventCodec<E> codec, List<E> events) {
        return events.stream()
                .mapToLong(event -> codec.encode(event, ANY, NO_CIPHER).data().length)
                .sum();
    }

    private static final class NoCipher implements SubjectKey {
        @Override
        public UUID subjectId() {
            return ANY;
        }

        @Override
        public byte[] wrapped() {
            throw new UnsupportedOperationException("it is never stored");
        }

        @Override
        public byte[] encrypt(byte[] plain, UUID eventId) {
            return plain;
        }

        @Override
        public byte[] decrypt(byte[] cipher, UUID eventId) {
            return cipher;
        }

        @Override
        public byte[] mac(byte[] content) {
            throw new UnsupportedOperationException("nothing is compared by it");
        }
    }
}
