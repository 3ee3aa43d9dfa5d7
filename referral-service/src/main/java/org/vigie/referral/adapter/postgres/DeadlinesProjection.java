package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.referral.application.Streams;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralReportedToProsecutor;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralUnroutable;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;

/**
 * Keeps the list of whose deadlines to look at, and when: soon after whatever happens to a referral. Whoever has it in hand at that
 * moment loses it, so that it cannot be put off by what it was before.
 */
@ApplicationScoped
public class DeadlinesProjection implements LogProjection {
    /** No deadline is as short, and a referral that is opened, routed and sent within a moment is looked at once. */
    private static final Duration URGENT_REST = Duration.ofMinutes(1);

    private static final Duration REST = Duration.ofHours(1);

    private static final String WATCH = """
            INSERT INTO deadline_watch (referral_id, authority, urgent, look_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (referral_id) DO UPDATE SET authority = excluded.authority, urgent = excluded.urgent,
                look_at = excluded.look_at, lease = NULL, leased_until = NULL
            """;

    private static final String OVERDUE = """
            INSERT INTO overdue_deadline (referral_id, kind, authority, urgent, due_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (referral_id, kind) DO UPDATE SET authority = excluded.authority, due_at = excluded.due_at
            """;
    private static final String NO_LONGER_OVERDUE =
            "DELETE FROM overdue_deadline WHERE referral_id = ? AND kind = ANY (?)";

    /** Another calendar, another deadline. */
    private static final String WAKE =
            "UPDATE deadline_watch SET look_at = least(look_at, ?), lease = NULL, leased_until = NULL WHERE authority = ?";

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        for (StoredEvent stored : events) {
            if (stored.streamType().equals(Streams.REFERRAL)) {
                apply(transaction, Streams.REFERRALS.decode(stored, null));
            } else if (stored.streamType().equals(Streams.AUTHORITY)) {
                apply(transaction, Streams.AUTHORITIES.decode(stored, null));
            }
        }
    }

    /** What was put off without an event is looked at once more. Whoever has a referral in hand goes on alone. */
    @Override
    public void takeOver(Connection transaction, String formerSchema) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.executeUpdate("""
                    UPDATE deadline_watch AS w SET lease = former.lease, leased_until = former.leased_until
                      FROM %s.deadline_watch AS former
                     WHERE former.lease IS NOT NULL AND former.referral_id = w.referral_id
                    """.formatted(formerSchema));
            statement.executeUpdate("""
                    UPDATE digest_due AS d SET lease = former.lease, leased_until = former.leased_until
                      FROM %s.digest_due AS former
                     WHERE former.lease IS NOT NULL
                       AND former.authority = d.authority AND former.day = d.day AND former.slot = d.slot
                    """.formatted(formerSchema));
        }
    }

    private static void apply(Connection transaction, ReferralEvent event) throws SQLException {
        switch (event) {
            case ReferralRouted _,
                    ReferralUnroutable _,
                    ReferralDeliveryFailed _,
                    ReferralErased _,
                    ReferralReportedToProsecutor _ -> {
                // no deadline begins or ends with it
            }
            case ReferralOverdue overdue -> note(transaction, overdue);
            case ReferralReminded reminded -> {
                watch(transaction, reminded);
                DigestRows.add(transaction, reminded);
            }
            case ReferralAcknowledged _ -> strike(transaction, event, DeadlineKind.ACKNOWLEDGEMENT);
            case ReferralAnswered answered when answered.status() != Status.ANSWERED -> watch(transaction, event);
            case ReferralAnswered _, ReferralRefused _, ReferralRerouted _, ReferralClosed _ ->
                strike(transaction, event, DeadlineKind.ACKNOWLEDGEMENT, DeadlineKind.EVALUATION);
            case ReferralWithdrawn _ -> strike(transaction, event, DeadlineKind.values());
            case InformantTold _ -> strike(transaction, event, DeadlineKind.INFORMANT);
            default -> watch(transaction, event);
        }
    }

    private static void watch(Connection transaction, ReferralEvent event) throws SQLException {
        boolean urgent = isUrgent(event);
        try (PreparedStatement statement = transaction.prepareStatement(WATCH)) {
            statement.setObject(1, event.facts().referralId());
            statement.setString(2, authority(event));
            statement.setBoolean(3, urgent);
            setInstant(statement, 4, event.at().plus(urgent ? URGENT_REST : REST));
            statement.executeUpdate();
        }
    }

    private static void note(Connection transaction, ReferralOverdue overdue) throws SQLException {
        watch(transaction, overdue);
        try (PreparedStatement statement = transaction.prepareStatement(OVERDUE)) {
            statement.setObject(1, overdue.facts().referralId());
            statement.setString(2, overdue.deadline().name());
            statement.setString(3, authority(overdue));
            statement.setBoolean(4, isUrgent(overdue));
            setInstant(statement, 5, overdue.dueAt());
            statement.executeUpdate();
        }
    }

    /** Nothing of these kinds is awaited any more, at least not since then. */
    private static void strike(Connection transaction, ReferralEvent event, DeadlineKind... kinds) throws SQLException {
        watch(transaction, event);
        try (PreparedStatement statement = transaction.prepareStatement(NO_LONGER_OVERDUE)) {
            statement.setObject(1, event.facts().referralId());
            statement.setArray(
                    2,
                    transaction.createArrayOf(
                            "text", Stream.of(kinds).map(DeadlineKind::name).toArray()));
            statement.executeUpdate();
        }
    }

    private static void apply(Connection transaction, AuthorityEvent event) throws SQLException {
        Instant from = switch (event) {
            case AuthorityConfigured configured -> configured.at();
            case AuthorityPlanned planned -> planned.effectiveFrom();
        };
        try (PreparedStatement statement = transaction.prepareStatement(WAKE)) {
            setInstant(statement, 1, from);
            statement.setString(2, event.authority().code());
            statement.executeUpdate();
        }
    }

    private static boolean isUrgent(ReferralEvent event) {
        return event.facts().urgency() == Urgency.IMMEDIATE_DANGER;
    }

    private static String authority(ReferralEvent event) {
        return event.held().map(Routing::authority).orElse("");
    }

    private static void setInstant(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    }
}
