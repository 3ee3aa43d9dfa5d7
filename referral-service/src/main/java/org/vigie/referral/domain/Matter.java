package org.vigie.referral.domain;

import java.time.Instant;
import java.util.Optional;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.Referral.Acknowledged;
import org.vigie.referral.domain.Referral.Answered;
import org.vigie.referral.domain.Referral.Closed;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Refused;
import org.vigie.referral.domain.Referral.Resending;
import org.vigie.referral.domain.Referral.Routed;
import org.vigie.referral.domain.Referral.Sent;
import org.vigie.referral.domain.Referral.UnderEvaluation;
import org.vigie.referral.domain.Referral.Unroutable;
import org.vigie.referral.domain.Referral.WaitingForChannel;
import org.vigie.referral.domain.Referral.WaitingForRoute;
import org.vigie.referral.domain.Referral.Withdrawn;

/**
 * What a referral keeps wherever it stands.
 *
 * @param facts what it is about
 * @param evaluationMonths how many months its evaluation has
 * @param told what its informant was told last
 */
public record Matter(ReferralFacts facts, int evaluationMonths, Optional<InformantTold> told) {

    /** What is known of a referral about which nothing else was said. */
    public static Matter of(ReferralFacts facts) {
        return new Matter(facts, Deadline.EVALUATION_MONTHS, Optional.empty());
    }

    /** What is known after {@code event}, given what was known before. */
    static Matter after(Referral before, ReferralEvent event) {
        Matter known = before instanceof Opened opened ? opened.matter() : of(event.facts());
        return switch (event) {
            case ReferralHastened hastened -> new Matter(known.facts, hastened.months(), known.told);
            case InformantTold told -> new Matter(known.facts, known.evaluationMonths, Optional.of(told));
            default -> new Matter(event.facts(), known.evaluationMonths, known.told);
        };
    }

    /** The same in another department. */
    Matter in(String department) {
        return new Matter(facts.in(department), evaluationMonths, told);
    }

    /** By when an authority that receives it at {@code receipt} has to have evaluated. */
    public Instant evaluationDue(Instant receipt) {
        return Deadline.evaluation(receipt, evaluationMonths).dueAt();
    }

    /** Where it stands, with this kept: nothing of a deadline moves a referral. */
    Opened keptIn(Opened state, DeadlineEvent event) {
        return switch (state) {
            case WaitingForRoute _ -> new WaitingForRoute(this);
            case Unroutable _ -> new Unroutable(this);
            case Routed s -> new Routed(this, s.routing());
            case WaitingForChannel s -> new WaitingForChannel(this, s.routing(), s.attempts(), s.reason(), s.inDoubt());
            case Resending s ->
                new Resending(
                        this,
                        s.routing(),
                        s.attempts(),
                        s.reason(),
                        dueAt(event).orElse(s.dueAt()));
            case Sent s ->
                new Sent(this, s.routing(), s.attempts(), dueAt(event).orElse(s.dueAt()));
            case Acknowledged s -> new Acknowledged(this, s.routing());
            case Refused s -> new Refused(this, s.routing(), s.reason());
            case UnderEvaluation s -> new UnderEvaluation(this, s.routing(), s.latest());
            case Answered s -> new Answered(this, s.routing(), s.latest());
            case Withdrawn s -> new Withdrawn(this, s.held());
            case Closed s -> new Closed(this, s.held());
        };
    }

    private static Optional<Instant> dueAt(DeadlineEvent event) {
        return event instanceof ReferralHastened hastened ? hastened.dueAt() : Optional.empty();
    }
}
