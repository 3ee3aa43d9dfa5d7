package org.vigie.eventlog.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.personal.AesSubjectKey;

/** Turns steps into appends, under ids that no other try has. */
final class Writer {
    private final String name = UUID.randomUUID().toString();
    private final List<Append> sent = new ArrayList<>();

    Append append(Step step, PlainList log) {
        Append append = decide(step, log);
        sent.add(append);
        return append;
    }

    private Append decide(Step step, PlainList log) {
        Append earlier = sent.isEmpty() ? null : sent.get(step.earlier() % sent.size());
        UUID stream = EventIds.of(name, "stream", Integer.toString(step.stream()));
        long version = log.version(stream);
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < step.events(); i++) {
            events.add(Samples.event(name + "-" + sent.size() + "-" + i));
        }
        switch (step.aim()) {
            case AGAIN -> {
                if (earlier != null) return earlier;
            }
            case SAME_ID -> {
                if (earlier != null) events.set(0, earlier.events().getFirst());
            }
            case USED_ID -> {
                if (earlier != null) events.add(earlier.events().getFirst());
            }
            case BEHIND -> version = Math.max(0, version - 1);
            case AHEAD -> version++;
            case NEXT -> {}
        }
        return new Append(
                "sample",
                stream,
                version,
                events,
                step.key() ? new AesSubjectKey(stream, new byte[32], new byte[] {1}) : null);
    }
}
