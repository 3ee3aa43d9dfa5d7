package org.vigie.referral.page.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Request;
import org.vigie.referral.application.link.AnswerLink;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.AnswerWay;
import org.vigie.referral.domain.Referral.Held;
import org.vigie.referral.domain.ReferralCommand;
import org.vigie.referral.domain.ReferralCommand.Acknowledge;
import org.vigie.referral.domain.ReferralCommand.Refuse;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.domain.Sender;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.readmodel.referrals.ReferralAnswer;
import org.vigie.referral.readmodel.referrals.ReferralDetails;

/** What links are good for, and what is answered by them. */
@ApplicationScoped
public class LinkAnswers {
    private static final String ACTOR = "link";

    private final AnswerLinks links;
    private final Referrals referrals;
    private final ReferralAnswer answers;
    private final Clock clock;

    LinkAnswers(AnswerLinks links, Referrals referrals, ReferralAnswer answers, Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.answers = answers;
        this.clock = clock;
    }

    /** What a link opens. */
    sealed interface Opened permits Open, Answered, Closed {}

    /** A referral that can be looked at and answered. */
    record Open(String token, AnswerLink link, ReferralDetails details) implements Opened {
        String path() {
            return AnswerLinks.PATH + token;
        }
    }

    /** What its authority has answered already, by this link or in another way. The link is spent, and tells no more than that. */
    record Answered(ReferralDetails details) implements Opened {}

    /** Nothing. */
    record Closed(Why why) implements Opened {}

    /** Why a link opens nothing. What became of the referral is none of it: it is told to who may read it. */
    public enum Why {
        /** Nobody here made it, or it was changed on the way. */
        UNKNOWN(404),
        /** Its time is over, its mailbox changed, or the referral is no longer with its authority. */
        VOID(410);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        /** Of the answer. */
        public int status() {
            return status;
        }
    }

    /** What the link with this token opens now. */
    Opened find(String token) {
        Optional<AnswerLink> genuine = links.genuine(token);
        if (genuine.isEmpty()) {
            return new Closed(Why.UNKNOWN);
        }
        AnswerLink link = genuine.get();
        if (!clock.instant().isBefore(link.expiresAt()) || !links.isMailboxKept(link)) {
            return new Closed(Why.VOID);
        }
        return referrals
                .find(link.referralId())
                .<Opened>map(file -> opened(token, link, file))
                .orElseGet(() -> new Closed(Why.VOID));
    }

    private Opened opened(String token, AnswerLink link, ReferralFile file) {
        if (!(file.state() instanceof Held held) || held.routing().number() != link.routing()) {
            return new Closed(Why.VOID);
        }
        ReferralDetails details = answers.details(file);
        return held.awaitsFirstAnswer() ? new Open(token, link, details) : new Answered(details);
    }

    /** Whether it could be acknowledged. However many say so at once, and however often, it is said once. */
    boolean acknowledge(Open open) {
        AnswerLink link = open.link();
        UUID event = EventIds.of(
                "referral", "acknowledged-by-link", link.referralId().toString(), Integer.toString(link.routing()));
        return give(link, event, new Acknowledge(sender(link), ChannelKind.EMAIL, clock.instant()));
    }

    /** Whether it could be refused. Where it goes then is a coordinator's to decide. */
    boolean refuse(Open open, RefusalReason reason) {
        AnswerLink link = open.link();
        return give(
                link,
                UUID.randomUUID(),
                new Refuse(sender(link), reason, Optional.empty(), ChannelKind.EMAIL, clock.instant()));
    }

    private boolean give(AnswerLink link, UUID event, ReferralCommand command) {
        var result = referrals.handle(link.referralId(), command, Request.of(event, ACTOR, RequestContent.NONE, null));
        return result instanceof CommandResult.Recorded || result instanceof CommandResult.Repeated;
    }

    private static Sender sender(AnswerLink link) {
        return new Sender.Department(link.authority(), AnswerWay.LINK);
    }
}
