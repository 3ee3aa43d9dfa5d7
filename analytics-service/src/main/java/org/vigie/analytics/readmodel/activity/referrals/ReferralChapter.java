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
import java.util.stream.Stream;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.readmodel.activity.chapter.Chapter;
import org.vigie.analytics.readmodel.activity.chapter.EventData;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Referrals by status: each event tells the status after it. They change no figure of the activity report. */
public final class ReferralChapter implements Chapter {
    private static final Set<String> TYPES = Stream.of(
                    "Opened",
                    "Routed",
                    "Unroutable",
                    "DeliveryFailed",
                    "Sent",
                    "Acknowledged",
                    "Refused",
                    "Answered",
                    "Rerouted",
                    "ResendAsked",
                    "Withdrawn",
                    "Closed")
            .map(what -> "vigie.referral.Referral" + what + ".v1")
            .collect(Collectors.toUnmodifiableSet());

    private final ReferralTables tables = new ReferralTables();

    @Override
    public Set<String> handles() {
        return TYPES;
    }

    @Override
    public Set<String> leavesAside() {
        return Set.of(
                "vigie.referral.AuthorityConfigured.v1",
                "vigie.referral.AuthorityPlanned.v1",
                "vigie.referral.ReferralErased.v1",
                "vigie.referral.ReferralRecalled.v1",
                "vigie.referral.ReferralWithdrawalSent.v1",
                "vigie.referral.ReferralReportedToProsecutor.v1",
                "vigie.referral.ProsecutorsEntered.v1",
                "vigie.referral.ReferralHastened.v1",
                "vigie.referral.ReferralReminded.v1",
                "vigie.referral.ReferralOverdue.v1",
                "vigie.referral.ReferralEscalated.v1",
                "vigie.referral.ReferralDeadlineMet.v1",
                "vigie.referral.InformantTold.v1");
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events, Contributions change) throws SQLException {
        Map<UUID, ReferralFacts> before = tables.read(
                transaction, events.stream().map(ReceivedEvent::streamId).collect(Collectors.toSet()));
        Map<UUID, ReferralFacts> after = new HashMap<>(before);
        for (ReceivedEvent event : events) {
            EventData data = new EventData(event.data());
            after.merge(
                    event.streamId(), new ReferralFacts(data.text("status"), data.instant("at")), ReferralFacts::then);
        }
        Map<String, Long> counts = new TreeMap<>();
        before.values().forEach(facts -> counts.merge(facts.status(), -1L, Long::sum));
        after.values().forEach(facts -> counts.merge(facts.status(), 1L, Long::sum));
        tables.write(transaction, after);
        tables.addToCounts(transaction, counts);
    }
}
