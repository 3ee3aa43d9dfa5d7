package org.vigie.mapping.readmodel.followups;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.readmodel.Conditions;
import org.vigie.mapping.readmodel.DayCursor;
import org.vigie.mapping.readmodel.EntryLists;

/** What is still to be done, what is due first coming first. Blocks. */
@Singleton
public class OpenFollowUps {
    private final EntryLists lists;

    OpenFollowUps(EntryLists lists) {
        this.lists = lists;
    }

    /** A page of what is due on these days, with all that was answered before. */
    public Page<OpenFollowUpView> page(DueDays days, PageRequest page) {
        lists.await();
        Conditions open = due(days);
        Cursor cursor = page.cursor();
        if (cursor != null) {
            open.and(
                    "(dueOn, rowId) > (:lastDay, :lastId)",
                    Map.of("lastDay", DayCursor.day(cursor), "lastId", DayCursor.id(cursor)));
        }
        List<FollowUpRow> rows = FollowUpRow.<FollowUpRow>find(open.orderedBy("dueOn, rowId"), open.values())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, row -> DayCursor.of(row.dueOn, row.rowId)).map(FollowUpRow::view);
    }

    /** How many are due on these days. */
    public long count(DueDays days) {
        Conditions open = due(days);
        return FollowUpRow.count(open.query(), open.values());
    }

    private static Conditions due(DueDays days) {
        return new Conditions()
                .and("doneOn is null", Map.of())
                .and("dueOn >= :from", "from", days.from())
                .and("dueOn <= :to", "to", days.to());
    }
}
