package org.vigie.eventlog.postgres;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.StoredEvent;

/** An append that waits for its answer. What does not depend on its place in the log is computed on the caller's thread. */
final class PendingAppend {
    static final int ROW_OVERHEAD = 256;

    private final Append append;
    private final List<byte[]> digests;
    private final long bytes;
    private final long since = System.nanoTime();
    private final CompletableFuture<AppendResult> answer = new CompletableFuture<>();
    private final List<byte[]> attempts = new ArrayList<>(1);

    PendingAppend(Append append) {
        this.append = append;
        this.digests = new ArrayList<>(append.events().size());
        long size = 0;
        long version = append.expectedVersion();
        for (NewEvent event : append.events()) {
            digests.add(HashChain.digest(append.streamType(), append.streamId(), ++version, event));
            size += event.data().length + ROW_OVERHEAD;
        }
        this.bytes = size;
    }

    Append append() {
        return append;
    }

    List<byte[]> digests() {
        return digests;
    }

    /** About how much memory it holds. */
    long bytes() {
        return bytes;
    }

    boolean hasWaited(Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }

    /** False once its caller has cancelled or completed the answer itself: nobody waits for it. */
    boolean isWanted() {
        return !answer.isDone();
    }

    CompletableFuture<AppendResult> answer() {
        return answer;
    }

    UUID firstEventId() {
        return append.events().getFirst().eventId();
    }

    /** Version of the stream once this is appended. */
    long versionAfter() {
        return append.expectedVersion() + append.events().size();
    }

    /** Remembers the hash that its first event was sent with, so that it is known again if no answer came. */
    void attempted(byte[] hash) {
        attempts.add(hash);
    }

    /** Whether {@code stored} is this very append, sent before, and not an earlier one with the same event id. */
    boolean isAttempt(StoredEvent stored) {
        return attempts.stream().anyMatch(hash -> MessageDigest.isEqual(hash, stored.hash()));
    }
}
