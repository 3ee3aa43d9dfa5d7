package org.vigie.eventlog.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.personal.SubjectKey;

/** What a log is: a list of events that grows at its end. Appends come one after the other. */
final class PlainList {

    /** What a reader must find. */
    record Line(UUID eventId, UUID streamId, long version) {
        static Line of(StoredEvent event) {
            return new Line(event.eventId(), event.streamId(), event.streamVersion());
        }
    }

    private final List<Line> lines;
    private final Set<UUID> keyed;

    PlainList() {
        this(List.of(), Set.of());
    }

    private PlainList(List<Line> lines, Set<UUID> keyed) {
        this.lines = new ArrayList<>(lines);
        this.keyed = new HashSet<>(keyed);
    }

    PlainList copy() {
        return new PlainList(lines, keyed);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    long version(UUID streamId) {
        return lines.stream().filter(line -> line.streamId().equals(streamId)).count();
    }

    Outcome append(Append append) {
        SubjectKey key = append.newKey();
        List<UUID> ids = append.events().stream().map(NewEvent::eventId).toList();
        long version = version(append.streamId());
        int first = position(ids.getFirst());
        if (first > 0) {
            return new Outcome.Repeated(first);
        }
        if (version != append.expectedVersion() || (key != null && keyed.contains(key.subjectId()))) {
            return new Outcome.Conflict(version);
        }
        if (ids.stream().anyMatch(id -> position(id) > 0)
                || ids.stream().distinct().count() < ids.size()) {
            return new Outcome.Refused();
        }
        for (UUID id : ids) {
            lines.add(new Line(id, append.streamId(), ++version));
        }
        if (key != null) {
            keyed.add(key.subjectId());
        }
        return new Outcome.Appended(version, lines.size());
    }

    private int position(UUID eventId) {
        for (int i = 0; i < lines.size(); i++) {
            if (Objects.equals(lines.get(i).eventId(), eventId)) {
                return i + 1;
            }
        }
        return 0;
    }
}
