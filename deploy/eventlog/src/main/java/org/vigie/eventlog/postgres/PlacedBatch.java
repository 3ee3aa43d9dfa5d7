package org.vigie.eventlog.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.StoredEvent;

/** Appends put after one head, in order: positions, time and hashes are settled, only the database's word is missing. */
record PlacedBatch(HeadRow before, HeadRow after, List<PlacedAppend> appends) {

    static PlacedBatch after(HeadRow head, List<PendingAppend> appends, Instant recordedAt) {
        List<PlacedAppend> placed = new ArrayList<>(appends.size());
        long position = head.position();
        byte[] hash = head.hash();
        for (PendingAppend append : appends) {
            long first = position + 1;
            List<byte[]> hashes = new ArrayList<>(append.digests().size());
            for (byte[] digest : append.digests()) {
                hash = HashChain.link(hash, ++position, recordedAt, digest);
                hashes.add(hash);
            }
            append.attempted(hashes.getFirst());
            placed.add(new PlacedAppend(append, first, recordedAt, hashes));
        }
        return new PlacedBatch(head, new HeadRow(head.epoch(), position, hash, recordedAt), placed);
    }

    /** Its events as a reader of the log gets them. */
    List<StoredEvent> stored() {
        List<StoredEvent> stored = new ArrayList<>(events());
        for (PlacedAppend append : appends) {
            for (int i = 0; i < append.hashes().size(); i++) {
                stored.add(append.event(i));
            }
        }
        return stored;
    }

    int events() {
        return (int) (after.position() - before.position());
    }
}
