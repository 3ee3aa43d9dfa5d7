package org.vigie.referral.page.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Request;
import org.vigie.referral.application.link.AnswerLink;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.AnswerWay;
import org.vigie.referral.domain.ReferralCommand;
import org.vigie.referral.domain.ReferralCommand.Acknowledge;
import org.vigie.referral.domain.ReferralCommand.Refuse;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.Sender;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.readmodel.referrals.ReferralAnswer;
import org.vigie.referral.readmodel.referrals.ReferralDetails;
import org.vigie.theme.Choice;

/** What links are good for, and what is answered by them. */
@ApplicationScoped
public class LinkAnswers {
    private static final String ACTOR = "link";

    private final AnswerLinks links;
    private final Referrals referrals;
    private final Authorities authorities;
    private final ReferralAnswer answers;
    private final Clock clock;

    LinkAnswers(AnswerLinks links, Referrals referrals, Authorities authorities, ReferralAnswer answers, Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.authorities = authorities;
        this.answers = answers;
        this.clock = clock;
    }

    /** What a link opens. */
    sealed interface Opened permits Open, Closed {}

    /** A referral that can be looked at, and answered from where it stands. */
    record Open(String token, AnswerLink link, ReferralDetails details) implements Opened {
        String path() {
            return AnswerLinks.PATH + token;
        }
    }

    /** Nothing. */
    record Closed(Why why) implements Opened {}

    /** Why a link opens nothing. */
    public enum Why {
        /** Nobody here made it, or it was changed on the way. */
        UNKNOWN(404),
        EXPIRED(410),
        /** The referral went to another authority. */
        ELSEWHERE(410),
        WITHDRAWN(410);

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
        if (!clock.instant().isBefore(link.expiresAt())) {
            return new Closed(Why.EXPIRED);
        }
        return referrals
                .find(link.referralId())
                .<Opened>map(file -> opened(token, link, file))
                .orElseGet(() -> new Closed(Why.UNKNOWN));
    }

    private Opened opened(String token, AnswerLink link, ReferralFile file) {
        boolean there = file.state()
                .held()
                .map(Routing::number)
                .filter(number -> number == link.routing())
                .isPresent();
        if (!there) {
            return new Closed(Why.ELSEWHERE);
        }
        return file.state().status() == Status.WITHDRAWN
                ? new Closed(Why.WITHDRAWN)
                : new Open(token, link, answers.details(file));
    }

    /** The authorities to which a referral can be redirected. */
    List<Choice> others(Open open) {
        return authorities.directory().authorities().stream()
                .filter(authority -> !authority.code().equals(open.link().authority()))
                .map(authority -> new Choice(authority.code(), authority.name()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Whether it could be acknowledged. However many say so at once, and however often, it is said once. */
    boolean acknowledge(Open open) {
        AnswerLink link = open.link();
        UUID event = EventIds.of(
                "referral", "acknowledged-by-link", link.referralId().toString(), Integer.toString(link.routing()));
        return give(link, event, new Acknowledge(sender(link), ChannelKind.EMAIL, clock.instant()));
    }

    /** Whether it could be refused. */
    boolean refuse(Open open, RefusalReason reason, Optional<String> redirectTo) {
        AnswerLink link = open.link();
        return give(
                link,
                UUID.randomUUID(),
                new Refuse(sender(link), reason, redirectTo, ChannelKind.EMAIL, clock.instant()));
    }

    private boolean give(AnswerLink link, UUID event, ReferralCommand command) {
        var result = referrals.handle(link.referralId(), command, Request.of(event, ACTOR, RequestContent.NONE, null));
        return result instanceof CommandResult.Recorded || result instanceof CommandResult.Repeated;
    }

    private static Sender sender(AnswerLink link) {
        return new Sender.Department(link.authority(), AnswerWay.LINK);
    }
}
