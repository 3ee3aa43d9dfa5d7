package org.vigie.eventlog.command;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.command.Notebook.Event.Opened;
import org.vigie.eventlog.command.Notebook.Event.Written;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.eventlog.decider.Personal;

/** A notebook that is opened by the first who writes in it, and takes so many notes at most. */
final class Notebook implements Decider<Notebook.Write, Notebook.Notes, Notebook.Event, Notebook.Full> {
    static final EventCodec<Event> CODEC = JacksonEventCodec.of(
            Event.class,
            List.of(new EventType<>("Opened", 1, Opened.class), new EventType<>("Written", 1, Written.class)));

    record Write(String title, Personal<String> note) {}

    record Notes(boolean open, List<Personal<String>> notes) {}

    sealed interface Event {
        record Opened(String title) implements Event {}

        record Written(Personal<String> note) implements Event {}
    }

    record Full(int notes) {}

    private final int most;

    /** Takes four notes at most. */
    Notebook() {
        this(4);
    }

    Notebook(int most) {
        this.most = most;
    }

    @Override
    public Notes initialState() {
        return new Notes(false, List.of());
    }

    @Override
    public Decision<Event, Full> decide(Write command, Notes state) {
        if (state.notes().contains(command.note())) {
            return Decision.accept();
        }
        if (state.notes().size() == most) {
            return Decision.reject(new Full(most));
        }
        Written written = new Written(command.note());
        return state.open() ? Decision.accept(written) : Decision.accept(new Opened(command.title()), written);
    }

    @Override
    public Notes evolve(Notes state, Event event) {
        return switch (event) {
            case Opened _ -> new Notes(true, state.notes());
            case Written written -> new Notes(state.open(), append(state.notes(), written.note()));
        };
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
