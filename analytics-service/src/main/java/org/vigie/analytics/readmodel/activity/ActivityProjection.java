package org.vigie.analytics.readmodel.activity;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.readmodel.Chapter;
import org.vigie.analytics.readmodel.cases.CaseChapter;
import org.vigie.analytics.readmodel.counters.CounterTables;
import org.vigie.analytics.readmodel.referrals.ReferralChapter;
import org.vigie.analytics.readmodel.sessions.AwarenessSessionChapter;
import org.vigie.analytics.readmodel.sessions.WorkSessionChapter;
import org.vigie.eventlog.subscription.Projection;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** All that analytics knows, from the topics of the three other services; one projection, so that one position stands for all figures. */
@Singleton
public final class ActivityProjection implements Projection {
    private static final List<Chapter> CHAPTERS =
            List.of(new CaseChapter(), new WorkSessionChapter(), new AwarenessSessionChapter(), new ReferralChapter());

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> topics() {
        return Set.of("vigie.intake", "vigie.referral", "vigie.mapping");
    }

    @Override
    public Set<String> handles() {
        return all(Chapter::handles);
    }

    @Override
    public Set<String> ignores() {
        return all(Chapter::ignores);
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
    }

    private static Set<String> all(Function<Chapter, Set<String>> types) {
        return CHAPTERS.stream()
                .flatMap(chapter -> types.apply(chapter).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
