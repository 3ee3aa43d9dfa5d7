package org.vigie.referral.application;

import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralEscalated;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
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
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent.ProsecutorsEntered;

/** The streams of this service's log: their types, their ids and the names that their events have for ever. */
public final class Streams {
    /** One referral. */
    public static final String REFERRAL = "referral";
    /** One entry of the directory of authorities. */
    public static final String AUTHORITY = "authority";
    /** The prosecutors' offices of one department. */
    public static final String PROSECUTORS = "prosecutors";

    /** How events of referrals are stored. */
    public static final EventCodec<ReferralEvent> REFERRALS = JacksonEventCodec.of(
            ReferralEvent.class,
            List.of(
                    new EventType<>("ReferralOpened", 1, ReferralOpened.class),
                    new EventType<>("ReferralRouted", 1, ReferralRouted.class),
                    new EventType<>("ReferralUnroutable", 1, ReferralUnroutable.class),
                    new EventType<>("ReferralDeliveryFailed", 1, ReferralDeliveryFailed.class),
                    new EventType<>("ReferralSent", 1, ReferralSent.class),
                    new EventType<>(
                            "ReferralAcknowledged", 2, ReferralAcknowledged.class, new ReferralAcknowledgedFrom1()),
                    new EventType<>("ReferralRefused", 1, ReferralRefused.class),
                    new EventType<>("ReferralRerouted", 1, ReferralRerouted.class),
                    new EventType<>("ReferralAnswered", 1, ReferralAnswered.class),
                    new EventType<>("ReferralResendAsked", 1, ReferralResendAsked.class),
                    new EventType<>("ReferralWithdrawn", 1, ReferralWithdrawn.class),
                    new EventType<>("ReferralClosed", 1, ReferralClosed.class),
                    new EventType<>("ReferralErased", 1, ReferralErased.class),
                    new EventType<>("ReferralReportedToProsecutor", 1, ReferralReportedToProsecutor.class),
                    new EventType<>("ReferralRecalled", 1, ReferralRecalled.class),
                    new EventType<>("ReferralWithdrawalSent", 1, ReferralWithdrawalSent.class),
                    new EventType<>("ReferralHastened", 1, ReferralHastened.class),
                    new EventType<>("ReferralReminded", 1, ReferralReminded.class),
                    new EventType<>("ReferralOverdue", 1, ReferralOverdue.class),
                    new EventType<>("ReferralEscalated", 1, ReferralEscalated.class),
                    new EventType<>("ReferralDeadlineMet", 1, ReferralDeadlineMet.class),
                    new EventType<>("InformantTold", 1, InformantTold.class)));

    /** How events of the directory are stored. */
    public static final EventCodec<AuthorityEvent> AUTHORITIES = JacksonEventCodec.of(
            AuthorityEvent.class,
            List.of(
                    new EventType<>("AuthorityConfigured", 1, AuthorityConfigured.class),
                    new EventType<>("AuthorityPlanned", 1, AuthorityPlanned.class)));

    /** How events of prosecutors' offices are stored. */
    public static final EventCodec<ProsecutorsEvent> PROSECUTORS_EVENTS = JacksonEventCodec.of(
            ProsecutorsEvent.class, List.of(new EventType<>("ProsecutorsEntered", 1, ProsecutorsEntered.class)));

    private Streams() {}

    /** The referral of an action: one action, one referral, however often it is told. */
    public static UUID referralOf(UUID actionId) {
        return EventIds.of("referral", actionId.toString());
    }

    /** The stream of an entry of the directory. */
    public static UUID authority(String code) {
        return EventIds.of("authority", code);
    }

    /** The stream of the prosecutors' offices of a department. */
    public static UUID prosecutors(String department) {
        return EventIds.of("prosecutors", department);
    }
}
