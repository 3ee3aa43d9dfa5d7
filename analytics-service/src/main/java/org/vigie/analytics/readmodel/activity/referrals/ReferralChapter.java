package org.vigie.analytics.readmodel.activity.referrals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.domain.ReferralContributions;
import org.vigie.analytics.domain.ReferralFacts;
import org.vigie.analytics.readmodel.activity.chapter.Chapter;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Referrals: by status, and what they contribute to breakdowns. They change no figure of the activity report. */
public final class ReferralChapter implements Chapter {
    private final ReferralTables tables = new ReferralTables();

    @Override
    public Set<String> handles() {
        return ReferralEvents.TYPES;
    }

    @Override
    public Set<String> leavesAside() {
        return ReferralEvents.OTHERS;
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events, Contributions change) throws SQLException {
        Map<UUID, ReferralFacts> before = tables.read(
                transaction, events.stream().map(ReceivedEvent::streamId).collect(Collectors.toSet()));
        Map<UUID, ReferralFacts> after = new HashMap<>(before);
        for (ReceivedEvent event : events) {
            after.put(event.streamId(), ReferralEvents.evolve(after.get(event.streamId()), event));
        }
        before.values().forEach(facts -> ReferralContributions.give(facts, change::subtract));
        after.values().forEach(facts -> ReferralContributions.give(facts, change::add));
        Map<String, Long> counts = new TreeMap<>();
        before.values().forEach(facts -> counts.merge(facts.status(), -1L, Long::sum));
        after.values().forEach(facts -> counts.merge(facts.status(), 1L, Long::sum));
        tables.write(transaction, after);
        tables.addToCounts(transaction, counts);
    }
}
