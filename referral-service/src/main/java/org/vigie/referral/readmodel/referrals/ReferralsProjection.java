package org.vigie.referral.readmodel.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.referral.application.Streams;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.FollowUp;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralUnroutable;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.vigie.referral.domain.Status;

/** Keeps {@code referral_view}: a referral a row. */
@ApplicationScoped
class ReferralsProjection implements LogProjection {
    private static final String OPEN = """
            INSERT INTO referral_view (referral_id, opened_position, version, case_id, action_id, department, urgency, status,
                assumed, opened_at, feedback_requested)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)
            """;

    /** A new routing begins anew, and what a coordinator has to decide ends with the status; else what an event does not tell stays. */
    private static final String CHANGE = """
            UPDATE referral_view SET version = ?, status = ?, department = ?, authority = ?, assumed = ?,
                routed_at = coalesce(?, routed_at),
                sent_at = CASE WHEN ? THEN NULL ELSE coalesce(?, sent_at) END,
                acknowledged_at = CASE WHEN ? THEN NULL ELSE coalesce(?, acknowledged_at) END,
                due_at = coalesce(?, due_at),
                undecided_since = CASE WHEN ? THEN coalesce(?, undecided_since) END,
                refusal_reason = CASE WHEN ? THEN coalesce(?, refusal_reason) END
            WHERE referral_id = ?
            """;

    /** Nobody but a coordinator says how it goes on. */
    private static final Set<Status> UNDECIDED = Set.of(Status.REFUSED, Status.UNROUTABLE);

    private static final String ANSWER = "UPDATE referral_view SET outcome = ?, decided_on = ? WHERE referral_id = ?";
    private static final String TELL =
            "UPDATE referral_view SET informant_told = ?, informant_told_on = ? WHERE referral_id = ?";
    private static final String NO_RETURN =
            "UPDATE referral_view SET no_return_since = ?::timestamptz WHERE referral_id = ?";

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        for (StoredEvent stored : events) {
            if (stored.streamType().equals(Streams.REFERRAL)) {
                apply(transaction, stored, Streams.REFERRALS.decode(stored, null));
            }
        }
    }

    private static void apply(Connection transaction, StoredEvent stored, ReferralEvent event) throws SQLException {
        if (event instanceof ReferralOpened opened) {
            open(transaction, stored, opened);
        } else {
            change(transaction, stored, event);
            detail(transaction, event);
        }
    }

    private static void detail(Connection transaction, ReferralEvent event) throws SQLException {
        switch (event) {
            case ReferralAnswered answered -> {
                FollowUp told = answered.followUp();
                set(transaction, ANSWER, event, told.outcome().name(), told.decidedOn());
                clearNoReturn(transaction, event);
            }
            case InformantTold told -> set(transaction, TELL, event, told.told().name(), told.toldOn());
            case ReferralOverdue overdue
            when overdue.deadline() == DeadlineKind.EVALUATION ->
                set(transaction, NO_RETURN, event, overdue.dueAt().atOffset(ZoneOffset.UTC));
            case ReferralRerouted _, ReferralRefused _, ReferralWithdrawn _, ReferralClosed _ ->
                clearNoReturn(transaction, event);
            default -> {
                // nothing beside what every event tells
            }
        }
    }

    private static void clearNoReturn(Connection transaction, ReferralEvent event) throws SQLException {
        if (event.status() != Status.UNDER_EVALUATION && event.status() != Status.ACKNOWLEDGED) {
            set(transaction, NO_RETURN, event, new Object[] {null});
        }
    }

    private static void set(Connection transaction, String update, ReferralEvent event, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(update)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.setObject(values.length + 1, event.facts().referralId());
            statement.executeUpdate();
        }
    }

    private static void open(Connection transaction, StoredEvent stored, ReferralOpened opened) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(OPEN)) {
            statement.setObject(1, opened.facts().referralId());
            statement.setLong(2, stored.position());
            statement.setLong(3, stored.streamVersion());
            statement.setObject(4, opened.facts().caseId());
            statement.setObject(5, opened.facts().actionId());
            statement.setString(6, opened.facts().department());
            statement.setString(7, opened.facts().urgency().name());
            statement.setString(8, opened.status().name());
            setInstant(statement, 9, opened.at());
            statement.setBoolean(10, opened.informing().feedbackRequested());
            statement.executeUpdate();
        }
    }

    private static void change(Connection transaction, StoredEvent stored, ReferralEvent event) throws SQLException {
        Dates told = Dates.toldBy(event);
        try (PreparedStatement statement = transaction.prepareStatement(CHANGE)) {
            statement.setLong(1, stored.streamVersion());
            statement.setString(2, event.status().name());
            statement.setString(3, event.facts().department());
            statement.setString(4, event.held().map(held -> held.authority()).orElse(null));
            statement.setBoolean(5, event.held().map(held -> held.assumed()).orElse(false));
            setInstant(statement, 6, told.routedAt());
            statement.setBoolean(7, told.isNewRouting());
            setInstant(statement, 8, told.sentAt());
            statement.setBoolean(9, told.isNewRouting());
            setInstant(statement, 10, told.acknowledgedAt());
            setInstant(statement, 11, told.dueAt());
            statement.setBoolean(12, UNDECIDED.contains(event.status()));
            setInstant(statement, 13, undecidedSince(event));
            statement.setBoolean(14, event.status() == Status.REFUSED);
            statement.setString(
                    15,
                    event instanceof ReferralRefused refused ? refused.reason().name() : null);
            statement.setObject(16, event.facts().referralId());
            statement.executeUpdate();
        }
    }

    private static @Nullable Instant undecidedSince(ReferralEvent event) {
        return switch (event) {
            case ReferralRefused refused -> refused.at();
            case ReferralUnroutable unroutable -> unroutable.at();
            default -> null;
        };
    }

    private static void setInstant(PreparedStatement statement, int index, @Nullable Instant instant)
            throws SQLException {
        if (instant == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        }
    }
}
