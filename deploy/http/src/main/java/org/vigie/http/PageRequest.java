package org.vigie.http;

import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param limit items a page, 1 to 500
 * @param cursor where it begins, null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor cursor) {
    /** Items a page when none is asked for. */
    public static final int DEFAULT_LIMIT = 50;
    /** The most that a page holds. */
    public static final int MAX_LIMIT = 500;

    /** Rows to read: one more than the page holds tells whether another follows. */
    public int fetch() {
        return limit + 1;
    }
}
