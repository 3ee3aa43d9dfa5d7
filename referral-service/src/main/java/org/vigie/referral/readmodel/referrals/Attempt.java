package org.vigie.referral.readmodel.referrals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.authority.ChannelKind;

/** One try of one channel; without a reason it was taken. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attempt(
        String authority,
        ChannelKind channel,
        int attempt,
        Instant at,
        boolean delivered,
        @Nullable FailureReason reason,
        @Nullable Integer httpStatus,
        @Nullable Instant nextAttemptAt) {

    /** Each of them, in the order in which they were made. */
    static List<Attempt> all(List<ReferralEvent> events) {
        return events.stream().flatMap(Attempt::of).toList();
    }

    private static Stream<Attempt> of(ReferralEvent event) {
        return switch (event) {
            case ReferralDeliveryFailed failed
            when failed.reason().isAttempt() ->
                Stream.of(new Attempt(
                        failed.routing().authority(),
                        failed.channel(),
                        failed.attempt(),
                        failed.at(),
                        false,
                        failed.reason(),
                        failed.httpStatus().orElse(null),
                        failed.nextAttemptAt()));
            case ReferralSent sent ->
                Stream.of(new Attempt(
                        sent.routing().authority(), sent.channel(), sent.attempt(), sent.at(), true, null, null, null));
            default -> Stream.empty();
        };
    }
}
