package org.vigie.referral.application;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.eventlog.testing.StoredEventsContract;
import org.vigie.referral.domain.AllEvents;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.Sample;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent;

/** What the log holds of referrals and of the directory. */
class FrozenEventsTest implements StoredEventsContract {
    private static final ReferralEvent ANSWERED_503 = new ReferralDeliveryFailed(
            Sample.FACTS,
            Sample.FIRST,
            ChannelKind.WEBHOOK,
            1,
            FailureReason.ERROR_ANSWERED,
            Optional.of(503),
            Sample.NEXT,
            Sample.AT);

    @Override
    public List<Stored<?>> stored() {
        Map<String, ReferralEvent> referrals =
                AllEvents.ofReferrals().stream().collect(toMap(FrozenEventsTest::v1, event -> event));
        referrals.put("ReferralDeliveryFailed/v1-answered", ANSWERED_503);
        referrals.put("ReferralAcknowledged/v2", Sample.acknowledged());
        referrals.put("ReferralAcknowledged/v1", Sample.acknowledgedOfOld());
        Map<String, AuthorityEvent> authorities =
                AllEvents.ofAuthorities().stream().collect(toMap(FrozenEventsTest::v1, event -> event));
        Map<String, ProsecutorsEvent> prosecutors =
                AllEvents.ofProsecutors().stream().collect(toMap(FrozenEventsTest::v1, event -> event));
        return List.of(
                new Stored<>(Streams.REFERRALS, referrals),
                new Stored<>(Streams.AUTHORITIES, authorities),
                new Stored<>(Streams.PROSECUTORS_EVENTS, prosecutors));
    }

    @Override
    public List<String> personal() {
        return List.of(AllEvents.SECRET);
    }

    private static String v1(Object event) {
        return event.getClass().getSimpleName() + "/v1";
    }
}
