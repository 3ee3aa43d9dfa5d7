package org.vigie.mapping.domain.entry;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.mapping.domain.entry.EntryCommand.DescribeEntry;
import org.vigie.mapping.domain.entry.EntryCommand.RecordEntry;
import org.vigie.mapping.domain.entry.EntryRejection.AlreadyKnown;
import org.vigie.mapping.domain.entry.EntryRejection.UnknownPartners;
import org.vigie.mapping.domain.entry.EntryState.Known;
import org.vigie.mapping.domain.entry.EntryState.Unknown;

/** The rules of an entry: it names partners of the map alone, and saying the same again changes nothing. */
public final class EntryDecider<D extends EntryDetails, E extends Description<D>>
        implements Decider<EntryCommand<D>, EntryState<D>, E, EntryRejection> {
    private final FirstEvent<D, E> first;
    private final Function<D, E> change;

    /** Makes the event that puts an entry on the map. */
    @FunctionalInterface
    public interface FirstEvent<D, E> {

        /** The event of these details and of the source's name for the entry. */
        E of(D details, @Nullable String externalReference);
    }

    /** A decider of the kind that has these two events. */
    public EntryDecider(FirstEvent<D, E> first, Function<D, E> change) {
        this.first = first;
        this.change = change;
    }

    @Override
    public EntryState<D> initialState() {
        return new Unknown<>();
    }

    @Override
    public Decision<E, EntryRejection> decide(EntryCommand<D> command, EntryState<D> state) {
        List<UUID> strangers = strangers(command);
        if (!strangers.isEmpty()) {
            return Decision.reject(new UnknownPartners(strangers));
        }
        return switch (state) {
            case Unknown<D>() -> Decision.accept(first.of(command.details(), command.externalReference()));
            case Known<D>(var details, var _) when details.equals(command.details()) -> Decision.accept();
            case Known<D> _ ->
                switch (command) {
                    case RecordEntry<D> _ -> Decision.reject(new AlreadyKnown());
                    case DescribeEntry<D> _ -> Decision.accept(change.apply(command.details()));
                };
        };
    }

    @Override
    public EntryState<D> evolve(EntryState<D> state, E event) {
        return new Known<>(event.details(), reference(state, event));
    }

    private static @Nullable String reference(EntryState<?> state, Description<?> event) {
        if (event instanceof Description.First<?> first) {
            return first.externalReference();
        }
        return state instanceof Known<?> known ? known.externalReference() : null;
    }

    private List<UUID> strangers(EntryCommand<D> command) {
        return command.details().partnerIds().stream()
                .filter(id -> !command.partnersOnTheMap().contains(id))
                .toList();
    }
}
