package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.referral.application.Streams;
import org.vigie.referral.application.delivery.Bell;
import org.vigie.referral.domain.DeadlineEvent;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralReportedToProsecutor;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralResendAsked;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralEvent.ReferralUnroutable;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.AuthorityEvent;

/**
 * Keeps the list of what is to be done: a row from the opening of a referral until a channel took it, and one for each authority
 * that is to be told that it no longer has to deal with it, until a channel took that. Events tell how long to wait, the clock of the
 * list from when on: theirs may be ahead of it, or behind.
 */
@ApplicationScoped
public class TodoProjection implements LogProjection {
    private static final String ADD = """
            INSERT INTO referral_todo (referral_id, routing, authority, urgent, ready_at, recalled) VALUES (?, ?, ?, ?, least(?, now()), ?)
            ON CONFLICT (referral_id, recalled) DO UPDATE SET routing = excluded.routing, authority = excluded.authority,
                ready_at = excluded.ready_at, waits = 0, lease = NULL, leased_until = NULL
            """;
    private static final String PUT_OFF = """
            UPDATE referral_todo SET ready_at = now() + ? * interval '1 millisecond', waits = 0, lease = NULL, leased_until = NULL
            WHERE referral_id = ? AND recalled = 0
            """;
    private static final String DONE = "DELETE FROM referral_todo WHERE referral_id = ? AND recalled = ?";

    /**
     * A changed directory may route what could not be routed, and deliver what could not be delivered. Who is routing by what it
     * was before loses the task, so that it cannot put it off again.
     */
    private static final String WAKE = """
            UPDATE referral_todo SET ready_at = now(), lease = CASE WHEN routing = 0 THEN NULL ELSE lease END,
                leased_until = CASE WHEN routing = 0 THEN NULL ELSE leased_until END
            WHERE authority IN ('', ?)
            """;

    private final Bell bell;

    TodoProjection(Bell bell) {
        this.bell = bell;
    }

    @Override
    public String name() {
        return "todo";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        for (StoredEvent stored : events) {
            if (stored.streamType().equals(Streams.REFERRAL)) {
                apply(transaction, Streams.REFERRALS.decode(stored, null));
            } else if (stored.streamType().equals(Streams.AUTHORITY)) {
                AuthorityEvent edited = Streams.AUTHORITIES.decode(stored, null);
                wake(transaction, edited.authority().code());
            }
        }
    }

    @Override
    public void committed() {
        bell.ring();
    }

    /**
     * No event tells who has a task in hand: whoever has goes on alone. What was put off without an event is tried once more at
     * once, which spends no attempt, rather than left asleep by rows that may be old. Those of the first version tell of no recall.
     */
    @Override
    public void takeOver(Connection transaction, String formerSchema) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.executeUpdate("""
                    UPDATE referral_todo AS t SET lease = former.lease, leased_until = former.leased_until
                      FROM %s.referral_todo AS former
                     WHERE former.lease IS NOT NULL AND former.referral_id = t.referral_id
                       AND coalesce((to_jsonb(former) ->> 'recalled')::int, 0) = t.recalled
                       AND former.routing = t.routing AND former.authority = t.authority
                    """.formatted(formerSchema));
        }
    }

    private static void apply(Connection transaction, ReferralEvent event) throws SQLException {
        switch (event) {
            case ReferralOpened opened -> add(transaction, opened, 0, "", 0);
            case ReferralUnroutable unroutable -> add(transaction, unroutable, 0, "", 0);
            case ReferralRouted routed -> add(transaction, routed, routed.routing(), 0);
            case ReferralRerouted rerouted -> add(transaction, rerouted, rerouted.routing(), 0);
            case ReferralResendAsked asked -> add(transaction, asked, asked.routing(), 0);
            case ReferralDeliveryFailed failed -> putOff(transaction, failed);
            case ReferralRecalled recalled ->
                add(
                        transaction,
                        recalled,
                        recalled.recalled(),
                        recalled.recalled().number());
            case ReferralWithdrawalSent sent ->
                done(transaction, sent, sent.recalled().number());
            case ReferralSent _,
                    ReferralAcknowledged _,
                    ReferralRefused _,
                    ReferralAnswered _,
                    ReferralWithdrawn _,
                    ReferralClosed _ -> done(transaction, event, 0);
            case ReferralErased _, ReferralReportedToProsecutor _, DeadlineEvent _ -> {
                // what was to be done still is
            }
        }
    }

    private static void add(Connection transaction, ReferralEvent event, Routing routing, int recalled)
            throws SQLException {
        add(transaction, event, routing.number(), routing.authority(), recalled);
    }

    private static void add(Connection transaction, ReferralEvent event, int routing, String authority, int recalled)
            throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(ADD)) {
            statement.setObject(1, event.facts().referralId());
            statement.setInt(2, routing);
            statement.setString(3, authority);
            statement.setBoolean(4, event.facts().urgency() == Urgency.IMMEDIATE_DANGER);
            statement.setObject(5, event.at().atOffset(ZoneOffset.UTC));
            statement.setInt(6, recalled);
            statement.executeUpdate();
        }
    }

    private static void putOff(Connection transaction, ReferralDeliveryFailed failed) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(PUT_OFF)) {
            statement.setLong(
                    1, Duration.between(failed.at(), failed.nextAttemptAt()).toMillis());
            statement.setObject(2, failed.facts().referralId());
            statement.executeUpdate();
        }
    }

    private static void done(Connection transaction, ReferralEvent event, int recalled) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(DONE)) {
            statement.setObject(1, event.facts().referralId());
            statement.setInt(2, recalled);
            statement.executeUpdate();
        }
    }

    private static void wake(Connection transaction, String authority) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(WAKE)) {
            statement.setString(1, authority);
            statement.executeUpdate();
        }
    }
}
