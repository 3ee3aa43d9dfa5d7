package org.vigie.referral.readmodel.referrals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.RecallReason;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.authority.ChannelKind;

/** An authority that no longer has to deal with a referral; without a channel it was not told yet. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recall(
        String authority,
        RecallReason reason,
        Instant recalledAt,
        @Nullable ChannelKind channel,
        @Nullable Instant toldAt) {

    static List<Recall> all(List<ReferralEvent> events) {
        return events.stream()
                .filter(ReferralRecalled.class::isInstance)
                .map(event -> of((ReferralRecalled) event, events))
                .toList();
    }

    private static Recall of(ReferralRecalled recalled, List<ReferralEvent> events) {
        Optional<ReferralWithdrawalSent> told = events.stream()
                .filter(ReferralWithdrawalSent.class::isInstance)
                .map(ReferralWithdrawalSent.class::cast)
                .filter(sent -> sent.recalled().number() == recalled.recalled().number())
                .findFirst();
        return new Recall(
                recalled.recalled().authority(),
                recalled.reason(),
                recalled.at(),
                told.map(ReferralWithdrawalSent::channel).orElse(null),
                told.map(ReferralWithdrawalSent::at).orElse(null));
    }
}
