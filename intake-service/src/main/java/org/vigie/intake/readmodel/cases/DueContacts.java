package org.vigie.intake.readmodel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What is to be done by the end of the day, for whoever begins it. Blocks. */
@ApplicationScoped
public class DueContacts {
    private static final String OPEN_UNTIL = "status = 'OPEN' and dueAt < ?1";

    private final InstantSource clock;

    DueContacts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What is due by tonight, overdue ones too.
     *
     * @param first the first of them
     * @param more how many there are besides
     */
    public record Tonight(List<NextContactItem> first, long more) {}

    /** At most {@code most} of them, the one that is due first comes first. */
    @Transactional
    public Tonight byTonight(int most) {
        Instant now = clock.instant();
        Instant tomorrow = Due.endOfToday(now);
        List<NextContactItem> first = NextContactRow.<NextContactRow>find(
                        "from NextContactRow join fetch about where " + OPEN_UNTIL + " order by dueAt, nextContactId",
                        tomorrow)
                .range(0, most - 1)
                .list()
                .stream()
                .map(row -> NextContactItem.of(row, now))
                .toList();
        long more = first.size() < most ? 0 : NextContactRow.count(OPEN_UNTIL, tomorrow) - most;
        return new Tonight(first, Math.max(0, more));
    }
}
