package org.vigie.mapping.readmodel;

import java.time.LocalDate;
import java.util.UUID;
import org.vigie.http.Cursor;

/** Places in a list that is ordered by day, then by id. */
public final class DayCursor {
    /** Far beyond any day of a list, and well within what PostgreSQL and Java both call a day. */
    private static final long MOST_DAYS = LocalDate.of(9999, 12, 31).toEpochDay();

    private DayCursor() {}

    /** The place after this day and id. */
    public static Cursor of(LocalDate day, UUID id) {
        return Cursor.of(day.toEpochDay(), id);
    }

    /** The day of the place; 422 when it is none, since whoever sends a cursor may have made it up. */
    public static LocalDate day(Cursor cursor) {
        long days = cursor.number(0);
        if (days < -MOST_DAYS || days > MOST_DAYS) {
            throw Cursor.bad();
        }
        return LocalDate.ofEpochDay(days);
    }

    /** The id of the place; 422 when it is none. */
    public static UUID id(Cursor cursor) {
        return cursor.uuid(1);
    }
}
