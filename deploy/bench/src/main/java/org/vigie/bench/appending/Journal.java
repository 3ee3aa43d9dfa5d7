package org.vigie.bench.appending;

import java.util.List;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.eventlog.decider.Personal;

/** A domain of one event, so that nothing is measured but the library: whatever is told is kept. */
final class Journal implements Decider<Journal.Told, Journal.Empty, Journal.Entry, Journal.Never> {
    static final EventCodec<Entry> CODEC =
            JacksonEventCodec.of(Entry.class, List.of(new EventType<>("Told", 1, Told.class)));

    /** What happens. */
    sealed interface Entry {}

    /** The command and the event. */
    record Told(String channel, String department, Personal<String> name, Personal<String> narrative)
            implements Entry {}

    /** The state. */
    record Empty() {}

    /** Nothing is refused. */
    record Never() {}

    @Override
    public Empty initialState() {
        return new Empty();
    }

    @Override
    public Decision<Entry, Never> decide(Told told, Empty state) {
        return Decision.accept(told);
    }

    @Override
    public Empty evolve(Empty state, Entry event) {
        return state;
    }
}
