package org.vigie.referral.application.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Request;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.ReferralCommand;
import org.vigie.referral.domain.ReferralCommand.RecordFailure;
import org.vigie.referral.domain.ReferralCommand.RecordSent;
import org.vigie.referral.domain.ReferralCommand.RecordWithdrawalSent;
import org.vigie.referral.domain.authority.ChannelKind;

/** Records what became of deliveries: in the log, and as numbers. */
@ApplicationScoped
class Reports {
    private static final String NAME = "delivery";

    private final Referrals referrals;
    private final TodoList todo;
    private final MeterRegistry meters;
    private final Clock clock;

    Reports(Referrals referrals, TodoList todo, MeterRegistry meters, Clock clock) {
        this.referrals = referrals;
        this.todo = todo;
        this.meters = meters;
        this.clock = clock;
    }

    /** The channel took it. */
    void sent(Task task, ReferralFile file, ChannelKind channel) {
        count(task, channel, "sent");
        record(task, file, new RecordSent(task.routing(), task.authority(), channel, clock.instant()));
    }

    /** The channel did not take it; it is tried again after {@code delay}. */
    void failed(
            Task task,
            ReferralFile file,
            ChannelKind channel,
            FailureReason reason,
            Optional<Integer> httpStatus,
            Duration delay) {
        count(task, channel, reason.name().toLowerCase(Locale.ROOT));
        Instant now = clock.instant();
        record(task, file, new RecordFailure(task.routing(), channel, reason, httpStatus, now.plus(delay), now));
    }

    /** It could not be tried; no attempt is spent. The list has to be told, since to go on waiting is no event. */
    void putOff(Task task, ReferralFile file, ChannelKind channel, FailureReason reason, Duration delay) {
        failed(task, file, channel, reason, Optional.empty(), delay);
        todo.putOff(task, delay);
    }

    /** The channel took the message that the authority no longer has to deal with it. It is said once, whoever sent it again. */
    void withdrawalSent(Task task, ReferralFile file, Message message) {
        ChannelKind channel = message.channel().kind();
        count(task, channel, "withdrawal_sent");
        UUID event = EventIds.of(
                "referral", "withdrawal-sent", task.referralId().toString(), Integer.toString(task.recalled()));
        var _ = referrals.handle(
                task.referralId(),
                new RecordWithdrawalSent(message.routing(), channel, clock.instant()),
                Request.causedBy(event, file.correlationId(), file.lastEventId(), NAME));
    }

    /** It did not. */
    void withdrawalFailed(Task task, Message message, FailureReason reason) {
        count(task, message.channel().kind(), "withdrawal_" + reason.name().toLowerCase(Locale.ROOT));
    }

    /** Named after the version that was read: whoever else reports on it says the same thing again. */
    private void record(Task task, ReferralFile file, ReferralCommand report) {
        UUID event = EventIds.of("referral", "delivery", task.referralId().toString(), Long.toString(file.version()));
        var _ = referrals.handle(
                task.referralId(), report, Request.causedBy(event, file.correlationId(), file.lastEventId(), NAME));
    }

    private void count(Task task, ChannelKind channel, String outcome) {
        meters.counter("vigie.deliveries", "authority", task.authority(), "channel", channel.name(), "outcome", outcome)
                .increment();
    }
}
