package org.vigie.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what the page holds
 * @param next cursor of the next page, null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items, @Schema(nullable = true) @Nullable String next) {

    /**
     * Cuts a page from rows that were read with one more than the limit.
     *
     * @param rows at most {@code request.limit() + 1} rows, see {@link PageRequest#fetch()}
     * @param cursor where the page after a row begins
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> cursor) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, cursor.apply(items.getLast()).encoded());
    }

    /** The same page with each item turned into another. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next);
    }
}
