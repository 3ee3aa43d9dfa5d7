package org.vigie.mapping.page.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.application.verification.VerificationLink;
import org.vigie.mapping.application.verification.VerificationLinks;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerCommand;
import org.vigie.mapping.domain.partner.PartnerCommand.ConfirmEntry;
import org.vigie.mapping.domain.partner.PartnerCommand.ProposeCorrection;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Question;

/** What links are good for, and what is answered by them. A link is passed on easily, so it shows nothing that only the service may know. */
@ApplicationScoped
public class VerificationVisits {
    private static final String CLIENT = "verification-link";
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    private final VerificationLinks links;
    private final Partners partners;
    private final PartnerMerges merges;
    private final InstantSource clock;

    VerificationVisits(VerificationLinks links, Partners partners, PartnerMerges merges, InstantSource clock) {
        this.links = links;
        this.partners = partners;
        this.merges = merges;
        this.clock = clock;
    }

    /** What a link opens. */
    sealed interface Opened permits Open, Answered, Closed {}

    /** An entry that can be looked at, and confirmed or corrected. */
    record Open(String token, VerificationLink link, Entry<OnTheMap> partner) implements Opened {
        String path() {
            return VerificationLinks.PATH + token;
        }

        PartnerDetails shown() {
            return Correction.SHOWN.of(partner.details().details());
        }
    }

    /**
     * What became of the entry since its partner was asked, and no more: a link answers once.
     *
     * @param confirmedOn when somebody made sure of it, or null
     * @param isWaiting whether a correction has yet to be read
     */
    public record Answered(@Nullable LocalDate confirmedOn, boolean isWaiting) implements Opened {}

    /** Nothing. */
    record Closed(Why why) implements Opened {}

    /** Why a link opens nothing. */
    public enum Why {
        /** Nobody here made it, or it was changed on the way. */
        UNKNOWN(404),
        /** Its time is over, or the partner has another mailbox, or was erased: which of them is not said. */
        VOID(410),
        /** The partner closed, or another entry stands for it. */
        GONE(410);

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
        Optional<VerificationLink> genuine = links.genuine(token);
        if (genuine.isEmpty()) {
            return new Closed(Why.UNKNOWN);
        }
        VerificationLink link = genuine.get();
        if (!clock.instant().isBefore(link.expiresAt())) {
            return new Closed(Why.VOID);
        }
        return partners.find(link.partnerId())
                .<Opened>map(partner -> opened(token, link, partner))
                .orElseGet(() -> new Closed(Why.UNKNOWN));
    }

    private Opened opened(String token, VerificationLink link, Entry<OnTheMap> partner) {
        OnTheMap known = partner.details();
        if (known.closedOn() != null || merges.book().mergedInto(partner.id()).isPresent()) {
            return new Closed(Why.GONE);
        }
        if (known.isErased() || !links.isMailboxKept(link, known)) {
            return new Closed(Why.VOID);
        }
        if (known.question().equals(Optional.of(question(link, known)))) {
            return new Open(token, link, partner);
        }
        return new Answered(
                known.isAnswered() ? null : known.assuredOn(),
                !known.proposals().isEmpty());
    }

    private static Question question(VerificationLink link, OnTheMap known) {
        return new Question(link.assuredOn(), known.mailbox());
    }

    /** What a form was filled in with that rests on this version; what stands when it does not say so. */
    PartnerDetails shown(Open open, String version) {
        return VERSION.matcher(version).matches()
                ? partners.detailsAt(open.partner().id(), Long.parseLong(version))
                        .map(Correction.SHOWN::of)
                        .orElseGet(open::shown)
                : open.shown();
    }

    /** What the page shows of it today. */
    EntryView view(Open open) {
        return EntryView.of(open, FrenchDay.today(clock));
    }

    /** Whether it could be said that the entry is true today. */
    boolean confirm(Open open) {
        return tell(open, new ConfirmEntry(question(open), FrenchDay.today(clock)));
    }

    /** Whether the correction could be proposed. */
    boolean propose(Open open, Correction correction) {
        return tell(open, new ProposeCorrection(question(open), UUID.randomUUID(), correction, FrenchDay.today(clock)));
    }

    private static Question question(Open open) {
        return question(open.link(), open.partner().details());
    }

    private boolean tell(Open open, PartnerCommand command) {
        return !(partners.change(open.partner().id(), command, CLIENT, null)
                        .toCompletableFuture()
                        .join()
                instanceof Told.Refused<?>);
    }
}
