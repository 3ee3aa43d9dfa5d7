package org.vigie.mapping.readmodel;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;

/** Keeps one row per session, meeting, practice and note, and one for whatever is to be done since. A new kind is a new version. */
@Singleton
public class EntriesProjection implements LogProjection {
    private final Map<String, EntryList<?>> lists;

    EntriesProjection(@All List<EntryList<?>> lists) {
        this.lists = lists.stream().collect(Collectors.toUnmodifiableMap(EntryList::kind, Function.identity()));
    }

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        Map<UUID, EntryTables.Entry> now = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            EntryList<?> list = lists.get(stored.streamType());
            if (list != null) {
                UUID id = stored.streamId();
                EntryTables.Entry before = now.get(id);
                ListedEntry after = after(transaction, list, before == null ? null : before.listed(), stored);
                now.put(id, new EntryTables.Entry(list.kind(), after));
            }
        }
        EntryTables.write(transaction, now);
    }

    /** What a row of a kind answers. */
    ListedEntry read(String kind, String view) {
        return ViewJson.read(view, Objects.requireNonNull(lists.get(kind), kind).view());
    }

    private static <V extends ListedEntry> V after(
            Connection transaction, EntryList<V> list, @Nullable ListedEntry inBatch, StoredEvent stored)
            throws SQLException {
        V before = inBatch == null
                ? stored(transaction, list, stored)
                : list.view().cast(inBatch);
        return list.after(before, stored);
    }

    private static <V extends ListedEntry> @Nullable V stored(
            Connection transaction, EntryList<V> list, StoredEvent stored) throws SQLException {
        String view = stored.streamVersion() == 1 ? null : EntryTables.view(transaction, stored.streamId());
        return view == null ? null : ViewJson.read(view, list.view());
    }
}
