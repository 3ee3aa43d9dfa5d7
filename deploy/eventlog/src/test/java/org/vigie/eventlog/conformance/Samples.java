package org.vigie.eventlog.conformance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.NewEvent;

/** Appends to try a log with. */
public final class Samples {
    /** More than any append takes, so that a hang is a failure. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Instant OCCURRED = Instant.parse("2026-03-01T08:30:00.123456Z");

    private Samples() {}

    /** A stream's id by its name. */
    public static UUID stream(String name) {
        return EventIds.of("stream", name);
    }

    /** An event by its name, from a client of its own: the same name has the same id. */
    public static NewEvent event(String name) {
        UUID id = EventIds.of("event", name);
        byte[] data = "{\"name\":\"%s\"}".formatted(name).getBytes(StandardCharsets.UTF_8);
        return new NewEvent(id, "Named", 1, OCCURRED, id, null, "client of " + name, new byte[] {1, 2, 3}, data);
    }

    /** Events by their names, for one stream. */
    public static Append append(String stream, long expectedVersion, String... events) {
        List<NewEvent> named = Arrays.stream(events).map(Samples::event).toList();
        return new Append("sample", stream(stream), expectedVersion, named, null);
    }

    /** The answer of {@code log}. */
    public static AppendResult answer(EventLog log, Append append) {
        return log.append(append)
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
