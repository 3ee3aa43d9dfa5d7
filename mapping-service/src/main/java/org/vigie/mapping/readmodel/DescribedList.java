package org.vigie.mapping.readmodel;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.EntryKind;
import org.vigie.mapping.domain.entry.Description;
import org.vigie.mapping.domain.entry.EntryDetails;

/** The list of a kind of which nothing is decided but what is known of its entries: each event says all. */
public class DescribedList<D extends EntryDetails, E extends Description<D>, V extends ListedEntry>
        implements EntryList<V> {
    private final EntryKind<?, ?, E, ?> kind;
    private final Class<V> view;
    private final Function<Entry<D>, V> show;

    protected DescribedList(EntryKind<?, ?, E, ?> kind, Class<V> view, Function<Entry<D>, V> show) {
        this.kind = kind;
        this.view = view;
        this.show = show;
    }

    @Override
    public final String kind() {
        return kind.name();
    }

    @Override
    public final Class<V> view() {
        return view;
    }

    @Override
    public final V after(@Nullable V before, StoredEvent stored) {
        E event = kind.codec().decode(stored, null);
        return show.apply(
                new Entry<>(stored.streamId(), stored.streamVersion(), event.details(), reference(before, event)));
    }

    private static @Nullable String reference(@Nullable ListedEntry before, Description<?> event) {
        if (event instanceof Description.First<?> first) {
            return first.externalReference();
        }
        return before == null ? null : before.externalReference();
    }
}
