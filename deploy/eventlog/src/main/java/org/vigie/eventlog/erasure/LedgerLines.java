package org.vigie.eventlog.erasure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was read of a ledger's lines so far. */
final class LedgerLines {
    private static final int LONGEST = 1 << 20;

    private final List<byte[]> checksums = new ArrayList<>();
    private final Set<UUID> events = new HashSet<>();
    private long bytes;

    /**
     * Reads on after the lines that it knows. What stands behind the last line feed is left: a write that the power was cut in was
     * never acknowledged.
     *
     * @throws IOException that names the line which does not follow the one before it
     */
    List<LedgerEntry> readOn(InputStream in) throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = buffered.read(); next >= 0; next = buffered.read()) {
            if (next == '\n') {
                entries.add(add(line.toByteArray()));
                line.reset();
            } else if (line.size() == LONGEST) {
                throw damaged("it is too long");
            } else {
                line.write(next);
            }
        }
        return entries;
    }

    private LedgerEntry add(byte[] line) throws IOException {
        LedgerEntry entry;
        try {
            entry = LedgerLine.read(line, end().checksum());
        } catch (IOException e) {
            throw damaged("it is not what was written after the line before it: " + e.getMessage());
        }
        noteWritten(entry, line, line.length + 1);
        return entry;
    }

    private IOException damaged(String why) {
        return new IOException("line " + (checksums.size() + 1) + " is damaged: " + why);
    }

    /** The lines that {@code entries} add. */
    List<byte[]> linesOf(List<LedgerEntry> entries) {
        List<byte[]> lines = new ArrayList<>();
        byte[] previous = end().checksum();
        for (LedgerEntry entry : entries) {
            byte[] line = LedgerLine.write(entry, previous);
            lines.add(line);
            previous = LedgerLine.checksumOf(line);
        }
        return lines;
    }

    /** Takes in a line of {@code length} bytes. */
    void noteWritten(LedgerEntry entry, byte[] line, int length) {
        checksums.add(LedgerLine.checksumOf(line));
        events.add(entry.event().eventId());
        bytes += length;
    }

    boolean holds(LedgerEntry entry) {
        return events.contains(entry.event().eventId());
    }

    /** Length of all whole lines. */
    long bytes() {
        return bytes;
    }

    LedgerEnd end() {
        return checksums.isEmpty() ? LedgerEnd.START : new LedgerEnd(checksums.size(), checksums.getLast());
    }

    /** Whether {@code known} is an end that this ledger once had. */
    boolean reaches(LedgerEnd known) {
        return known.entries() <= checksums.size()
                && (known.entries() == 0 || Arrays.equals(known.checksum(), checksums.get((int) known.entries() - 1)));
    }
}
