package org.vigie.mapping.application.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.verification.VerificationPost.Question;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerDetails;

/** Asks one partner. The list may be a moment behind: whether there is still something to ask is read from the log. */
@ApplicationScoped
class Verifier {
    private final Partners partners;
    private final PartnerMerges merges;
    private final VerificationLinks links;
    private final VerificationList list;
    private final VerificationPost post;
    private final VerificationSettings settings;
    private final InstantSource clock;

    Verifier(
            Partners partners,
            PartnerMerges merges,
            VerificationLinks links,
            VerificationList list,
            VerificationPost post,
            VerificationSettings settings,
            InstantSource clock) {
        this.partners = partners;
        this.merges = merges;
        this.links = links;
        this.list = list;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks, unless there is nothing to ask any more. Who may have been asked is not asked again. */
    void ask(Due due) {
        Optional<Entry<OnTheMap>> partner;
        Optional<Question> question;
        try {
            partner = partners.find(due.partnerId()).filter(found -> isToBeVerified(due, found));
            question = partner.flatMap(found -> question(due, found));
        } catch (RuntimeException e) {
            list.putOff(due, clock.instant().plus(settings.retry()));
            throw e;
        }
        if (question.isPresent()) {
            ask(question.get());
        } else if (partner.isPresent()) {
            settle(due, partner.get().details());
        } else {
            list.forget(due);
        }
    }

    /** Of a confidential partner the list does not know whether it has a mailbox: it may get one. */
    private void settle(Due due, OnTheMap partner) {
        if (partner.question().isPresent()) {
            list.putOff(due, clock.instant().plus(settings.retry()));
        } else {
            list.answered(due);
        }
    }

    private void ask(Question question) {
        Due due = question.due();
        Instant now = clock.instant();
        switch (post.ask(question)) {
            case TAKEN -> list.asked(due, now, question.link().expiresAt());
            case NOT_TAKEN -> list.putOff(due, now.plus(settings.retry()));
            case UNKNOWN -> {
                // stays claimed, as of one that died at this point: better not asked than asked twice
            }
        }
    }

    private boolean isToBeVerified(Due due, Entry<OnTheMap> partner) {
        OnTheMap known = partner.details();
        return known.closedOn() == null
                && due.assuredOn().equals(known.assuredOn())
                && merges.book().mergedInto(partner.id()).isEmpty();
    }

    /** Empty once the partner has answered. */
    private Optional<Question> question(Due due, Entry<OnTheMap> partner) {
        PartnerDetails known = partner.details().details();
        return links.of(partner.id(), partner.details(), clock.instant())
                .flatMap(link -> Optional.ofNullable(known.email())
                        .map(email -> new Question(due, known.name(), email, link, links.address(link))));
    }
}
