package org.vigie.analytics.readmodel.activity.sessions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.analytics.domain.Contribution.OnDay;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.domain.DailyCounter;
import org.vigie.analytics.readmodel.activity.chapter.Chapter;
import org.vigie.analytics.readmodel.activity.sessions.SessionEvents.AwarenessSession;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Awareness sessions and the professionals they reached. */
public final class AwarenessSessionChapter implements Chapter {
    private final AwarenessSessionTable sessions = new AwarenessSessionTable();

    @Override
    public Set<String> handles() {
        return SessionEvents.AWARENESS_SESSION;
    }

    @Override
    public Set<String> leavesAside() {
        return Set.of();
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events, Contributions change) throws SQLException {
        Map<UUID, AwarenessSession> after = new HashMap<>();
        events.forEach(event -> after.put(event.streamId(), SessionEvents.awarenessSession(event)));
        Map<UUID, AwarenessSession> before = sessions.read(transaction, after.keySet());
        before.values().forEach(session -> count(session, -1, change));
        after.values().forEach(session -> count(session, 1, change));
        sessions.write(transaction, after);
    }

    private static void count(AwarenessSession session, int sign, Contributions change) {
        change.add(new OnDay(DailyCounter.AWARENESS_SESSIONS, session.heldOn()), sign);
        change.add(new OnDay(DailyCounter.AWARENESS_PROFESSIONALS, session.heldOn()), sign * session.professionals());
    }
}
