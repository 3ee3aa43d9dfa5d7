package org.vigie.eventlog.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.conformance.Samples;

/** A reader that follows the log while others write, by remembering one position: at each moment it has seen a prefix of the list. */
final class Tail implements AutoCloseable {
    private static final int PAGE = 7;

    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<List<PlainList.Line>> reading;
    private volatile long end = Long.MAX_VALUE;

    private Tail(EventLog log, long base) {
        reading = thread.submit(() -> read(log, base));
    }

    static Tail of(EventLog log, long base) {
        return new Tail(log, base);
    }

    private List<PlainList.Line> read(EventLog log, long base) {
        List<PlainList.Line> seen = new ArrayList<>();
        for (long position = base; position < end; position = base + seen.size()) {
            for (StoredEvent event : log.readAfter(position, PAGE)) {
                assertThat(event.position()).isEqualTo(base + seen.size() + 1);
                seen.add(PlainList.Line.of(event));
            }
        }
        return seen;
    }

    /** All that it saw, once it is at {@code position}. */
    List<PlainList.Line> readUpTo(long position) throws Exception {
        end = position;
        return reading.get(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
