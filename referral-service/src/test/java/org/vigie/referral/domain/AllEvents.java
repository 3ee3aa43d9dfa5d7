package org.vigie.referral.domain;

import static org.vigie.referral.domain.Sample.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;
import org.vigie.referral.domain.ReferralEvent.ReferralReportedToProsecutor;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;
import org.vigie.referral.domain.authority.Calendar;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.prosecutor.ProsecutorOffice;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent.ProsecutorsEntered;

/** One event of each type, with everything that it can say. */
public final class AllEvents {
    /** Stands in each personal component. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private AllEvents() {}

    public static List<ReferralEvent> ofReferrals() {
        return List.of(
                opened(),
                routed(),
                unroutable(),
                failed(1, FailureReason.TIMED_OUT),
                sent(),
                acknowledged(),
                refused(Optional.of(OISE)),
                rerouted(2, OISE),
                answered(Outcome.ADAPTED_ACTION, Status.ANSWERED, Optional.of(Personal.of(SECRET))),
                resendAsked(),
                withdrawn(),
                new ReferralClosed(FACTS, Optional.of(FIRST), LATER),
                new ReferralErased(FACTS, Optional.of(FIRST), Status.ANSWERED, LATER),
                new ReferralReportedToProsecutor(
                        FACTS,
                        Optional.of(FIRST),
                        new ProsecutorReport(
                                ProsecutorReport.Kind.COPY,
                                "Parquet du tribunal judiciaire de Lille",
                                Instant.parse("2026-03-02T18:05:00Z")),
                        Status.ANSWERED,
                        LATER),
                recalled(RecallReason.REROUTED, new Routing(2, OISE, false), Status.ROUTED),
                withdrawalSent(),
                new ReferralHastened(FACTS, Optional.of(FIRST), Status.SENT, 1, Optional.of(DUE_IN_A_MONTH), LATER),
                reminded(DeadlineKind.EVALUATION, 2),
                overdue(DeadlineKind.EVALUATION),
                escalated(DeadlineKind.EVALUATION),
                new ReferralDeadlineMet(
                        FACTS,
                        Optional.of(FIRST),
                        Status.SENT,
                        DeadlineKind.ACKNOWLEDGEMENT,
                        AT,
                        DUE,
                        Instant.parse("2026-03-05T09:30:00Z"),
                        Instant.parse("2026-03-01T18:00:00Z"),
                        LATER),
                told(InformantFeedback.NOTHING, Optional.of(Personal.of(SECRET))));
    }

    public static List<AuthorityEvent> ofAuthorities() {
        Authority authority = new Authority(
                NORD,
                "Département du Nord",
                List.of("59"),
                Set.of("59350"),
                List.of(
                        Channel.webhook("https://crip.example/ip", Personal.of(SECRET)),
                        Channel.email("crip@nord.example"),
                        Channel.portal()),
                Optional.of("{\"kty\":\"EC\"}"),
                Optional.of(Calendar.FRANCE));
        return List.of(
                new AuthorityConfigured(authority, AT),
                new AuthorityPlanned(authority, Instant.parse("2026-12-31T23:00:00Z"), AT));
    }

    public static List<ProsecutorsEvent> ofProsecutors() {
        ProsecutorOffice office = new ProsecutorOffice(
                "Parquet du tribunal judiciaire de Lille",
                Optional.of("parquet@lille.example"),
                Optional.of("03 20 00 00 00"));
        return List.of(new ProsecutorsEntered("59", List.of(office), AT));
    }
}
