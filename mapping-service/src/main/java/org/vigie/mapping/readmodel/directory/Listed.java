package org.vigie.mapping.readmodel.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of the public lists: one of it, a page of it, or all of it, in one order. */
public final class Listed<T> {
    /** Rows that are read at once where all are asked for. */
    private static final int STEP = 500;

    private final Rows rows;
    private final String columns;
    private final String view;
    private final String id;
    private final Supplier<Rows.Reader<Optional<T>>> reader;

    Listed(Rows rows, String columns, String view, String id, Supplier<Rows.Reader<Optional<T>>> reader) {
        this.rows = rows;
        this.columns = columns;
        this.view = view;
        this.id = id;
        this.reader = reader;
    }

    /** Takes what is listed, one after the other. */
    public interface Taker<T, E extends Exception> {
        /** Takes one. */
        void take(T listed) throws E;
    }

    /** The one with this id. */
    public Optional<T> find(UUID wanted) {
        return read(select().add("WHERE " + id + " = ?", wanted)).stream().findFirst();
    }

    /** How many there are. */
    public long count(Selection selection) {
        return rows.number(selection.conditions(new Query().add("SELECT count(*) FROM " + view)));
    }

    /** Some of them, in order. */
    public List<T> page(Selection selection, long offset, int limit) {
        return read(ordered(selection.conditions(select())).add("LIMIT ? OFFSET ?", limit, offset));
    }

    /** All of them, in order; what changes meanwhile may be seen or not. Nothing waits in the database for a taker that is slow. */
    public <E extends Exception> void each(Selection selection, Taker<? super T, E> taker) throws E {
        Place after = null;
        do {
            Query query = selection.conditions(select());
            if (after != null) {
                query.add("AND (sort_key, " + id + ") > (?, ?)", after.sortKey(), after.id());
            }
            Rows.Reader<Optional<T>> one = reader.get();
            List<Found<T>> found = rows.list(
                    ordered(query).add("LIMIT ?", STEP),
                    row -> new Found<>(
                            new Place(row.getString("sort_key"), row.getObject("id", UUID.class)), one.read(row)));
            for (Found<T> next : found) {
                if (next.what().isPresent()) {
                    taker.take(next.what().get());
                }
            }
            after = next(found);
        } while (after != null);
    }

    private Query select() {
        return new Query().add("SELECT " + id + " AS id, sort_key, " + columns + " FROM " + view);
    }

    private Query ordered(Query query) {
        return query.add("ORDER BY sort_key, " + id);
    }

    private List<T> read(Query query) {
        return rows.list(query, reader.get()).stream().flatMap(Optional::stream).toList();
    }

    private static <T> @Nullable Place next(List<Found<T>> found) {
        return found.size() < STEP ? null : found.getLast().place();
    }

    private record Place(String sortKey, UUID id) {}

    private record Found<T>(Place place, Optional<T> what) {}
}
