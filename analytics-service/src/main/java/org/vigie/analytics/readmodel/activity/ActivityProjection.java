package org.vigie.analytics.readmodel.activity;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.readmodel.activity.cases.CaseChapter;
import org.vigie.analytics.readmodel.activity.chapter.Chapter;
import org.vigie.analytics.readmodel.activity.counters.CounterTables;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable;
import org.vigie.analytics.readmodel.activity.referrals.ReferralChapter;
import org.vigie.analytics.readmodel.activity.sessions.AwarenessSessionChapter;
import org.vigie.analytics.readmodel.activity.sessions.WorkSessionChapter;
import org.vigie.eventlog.subscription.Projection;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** All that analytics knows, from the topics of the three other services; one projection, so that one position stands for all figures. */
@Singleton
public final class ActivityProjection implements Projection {
    /** Its name for positions and metrics. */
    public static final String NAME = "activity";

    private static final List<Chapter> CHAPTERS =
            List.of(new CaseChapter(), new WorkSessionChapter(), new AwarenessSessionChapter(), new ReferralChapter());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Set<String> topics() {
        return Set.of("vigie.intake", "vigie.referral", "vigie.mapping");
    }

    @Override
    public Set<String> handles() {
        return CHAPTERS.stream()
                .flatMap(chapter -> Stream.of(chapter.handles(), chapter.leavesAside()))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> ignores() {
        return Set.of(); // what changes no figure still moves the position that a report tells
    }

    /** An event that is left out is counted all the same, else no report would ever tell a position after it. */
    @Override
    public void skip(Connection transaction, ReceivedEvent event) throws SQLException {
        LogPositionTable.advance(transaction, List.of(event));
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events) throws SQLException {
        Contributions change = new Contributions();
        for (Chapter chapter : CHAPTERS) {
            Set<String> types = chapter.handles();
            List<ReceivedEvent> its = events.stream()
                    .filter(event -> types.contains(event.type()))
                    .toList();
            if (!its.isEmpty()) {
                chapter.apply(transaction, its, change);
            }
        }
        CounterTables.add(transaction, change);
        LogPositionTable.advance(transaction, events);
    }
}
