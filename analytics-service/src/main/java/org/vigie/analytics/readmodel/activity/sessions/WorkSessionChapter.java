package org.vigie.analytics.readmodel.activity.sessions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.analytics.domain.Contribution.OnDay;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.domain.DailyCounter;
import org.vigie.analytics.readmodel.activity.chapter.Chapter;
import org.vigie.analytics.readmodel.activity.sessions.SessionEvents.PartnerMerge;
import org.vigie.analytics.readmodel.activity.sessions.SessionEvents.WorkSession;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Work sessions of the mapping: sessions held, and partners met in them. Entries that were merged are one partner, whenever that is heard of. */
public final class WorkSessionChapter implements Chapter {
    private final WorkSessionTable sessions = new WorkSessionTable();
    private final MeetingDaysTable meetings = new MeetingDaysTable();

    @Override
    public Set<String> handles() {
        return Stream.of(SessionEvents.WORK_SESSION, SessionEvents.MERGE)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> leavesAside() {
        return SessionEvents.UNCOUNTED;
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events, Contributions change) throws SQLException {
        Map<UUID, WorkSession> after = new HashMap<>();
        List<PartnerMerge> told = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (SessionEvents.MERGE.contains(event.type())) {
                told.add(SessionEvents.merge(event));
            } else {
                after.put(event.streamId(), SessionEvents.workSession(event));
            }
        }
        Map<UUID, WorkSession> before = sessions.read(transaction, after.keySet());

        MeetingChanges met = new MeetingChanges();
        before.values().forEach(session -> count(session, -1, change, met));
        after.values().forEach(session -> count(session, 1, change, met));
        meetings.apply(transaction, met.byPartner(), told, change);
        sessions.write(transaction, after);
    }

    private static void count(WorkSession session, int sign, Contributions change, MeetingChanges met) {
        change.add(new OnDay(DailyCounter.WORK_SESSIONS, session.heldOn()), sign);
        session.partners().forEach(partner -> met.add(partner, session.heldOn(), sign));
    }
}
