package org.vigie.eventlog.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.postgres.EventCopy;

/** The events of a backup on their way into the log, each held against the hash before it. */
final class VerifiedEvents {
    private long position;
    private byte[] hash = HashChain.genesis();

    /** Passes {@code copied} on to {@code into}, as long as every event is the one that was appended there. */
    void pass(InputStream copied, OutputStream into) throws IOException {
        Passage passage = new Passage(copied, into);
        EventCopy events = EventCopy.of(passage);
        for (StoredEvent event = events.next(); event != null; event = events.next()) {
            if (event.position() != position + 1 || !HashChain.holds(hash, event)) {
                throw new UnusableBackupException("the log in the backup was broken already: position " + (position + 1)
                        + " is not what was appended there");
            }
            position = event.position();
            hash = event.hash();
        }
        if (copied.read() >= 0) {
            throw new UnusableBackupException("the backup has more after its events than there is");
        }
    }

    /** Position of the last event. */
    long position() {
        return position;
    }

    /** Hash of the last event. */
    byte[] hash() {
        return hash;
    }

    /** What is read goes on. */
    private static final class Passage extends FilterInputStream {
        private final OutputStream into;

        Passage(InputStream in, OutputStream into) {
            super(in);
            this.into = into;
        }

        @Override
        public int read() throws IOException {
            int single = in.read();
            if (single >= 0) {
                into.write(single);
            }
            return single;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                into.write(bytes, offset, read);
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }
    }
}
