package org.vigie.referral.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.reading.ChainedReadings.Verified;

/** The record of who read the notes of a referral in the clear, when and why. Append-only and chained by hash. Blocks. */
public interface NoteReadings {

    /** Keeps a reading, durably, before anything is shown; throws {@link org.vigie.eventlog.LogUnavailableException} when it cannot. */
    void record(UUID referralId, String reader, byte[] sealedReason);

    /** Reads all of it and computes each hash again. */
    Verified verify();

    /** At most {@code limit} of those that are asked for, the newest first. */
    List<NoteReading> find(Filter filter, int limit);

    /** A reading; the reason as it is kept. */
    record NoteReading(long number, UUID referralId, String reader, byte[] sealedReason, Instant readAt) {}

    /** Which readings: each null for no limit, {@code from} included, {@code end} not. */
    record Filter(
            long before,
            @Nullable UUID referralId,
            @Nullable String reader,
            @Nullable Instant from,
            @Nullable Instant end) {}
}
