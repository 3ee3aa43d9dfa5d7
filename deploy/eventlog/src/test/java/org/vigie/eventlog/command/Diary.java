package org.vigie.eventlog.command;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.eventlog.decider.Erasure;
import org.vigie.eventlog.decider.Personal;

/**
 * A diary whose writer can be forgotten.
 *
 * @param strict whether it refuses to be written in afterwards; else the library has to
 */
record Diary(boolean strict) implements Decider<Diary.Command, Diary.Pages, Diary.Event, Diary.Forgot> {
    static final EventCodec<Event> CODEC = JacksonEventCodec.of(
            Event.class,
            List.of(
                    new EventType<>("Written", 1, Event.Written.class),
                    new EventType<>("Forgotten", 1, Event.Forgotten.class)));

    sealed interface Command {
        record Write(Personal<String> page) implements Command {}

        record Forget() implements Command {}
    }

    sealed interface Event {
        record Written(Personal<String> page) implements Event {}

        record Forgotten(String reason) implements Event, Erasure {}
    }

    record Pages(List<Personal<String>> pages, boolean forgotten) {}

    record Forgot() {}

    @Override
    public Pages initialState() {
        return new Pages(List.of(), false);
    }

    @Override
    public Decision<Event, Forgot> decide(Command command, Pages state) {
        return switch (command) {
            case Command.Write(var page) when !strict || !state.forgotten() -> Decision.accept(new Event.Written(page));
            case Command.Write _ -> Decision.reject(new Forgot());
            case Command.Forget _ when state.forgotten() -> Decision.accept();
            case Command.Forget _ -> Decision.accept(new Event.Forgotten("asked for"));
        };
    }

    @Override
    public Pages evolve(Pages state, Event event) {
        return switch (event) {
            case Event.Written(var page) ->
                new Pages(Stream.concat(state.pages().stream(), Stream.of(page)).toList(), state.forgotten());
            case Event.Forgotten _ -> new Pages(state.pages(), true);
        };
    }
}
