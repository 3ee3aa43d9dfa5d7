package org.vigie.mapping.application.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.verification.VerificationPost.Question;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;

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
        Optional<Question> question;
        try {
            question = partners.find(due.partnerId()).flatMap(partner -> question(due, partner));
        } catch (RuntimeException e) {
            list.putOff(due, clock.instant().plus(settings.retry()));
            throw e;
        }
        question.ifPresentOrElse(this::ask, () -> list.forget(due));
    }

    private void ask(Question question) {
        Due due = question.due();
        Instant now = clock.instant();
        switch (post.ask(question)) {
            case TAKEN -> list.asked(due, now);
            case NOT_TAKEN -> list.putOff(due, now.plus(settings.retry()));
            case UNKNOWN -> {
                // stays claimed, as of one that died at this point: better not asked than asked twice
            }
        }
    }

    private Optional<Question> question(Due due, Entry<OnTheMap> partner) {
        OnTheMap known = partner.details();
        String email = known.details().email();
        boolean toAsk =
                known.closedOn() == null && due.assuredOn().equals(known.assuredOn()) && standsForItself(partner.id());
        if (email == null || !toAsk) {
            return Optional.empty();
        }
        VerificationLink link = links.of(partner.id(), clock.instant());
        return Optional.of(new Question(due, known.details().name(), email, link, links.address(link)));
    }

    private boolean standsForItself(UUID partnerId) {
        return merges.book().mergedInto(partnerId).isEmpty();
    }
}
