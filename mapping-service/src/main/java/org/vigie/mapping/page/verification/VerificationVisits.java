package org.vigie.mapping.page.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.application.verification.VerificationLink;
import org.vigie.mapping.application.verification.VerificationLinks;
import org.vigie.mapping.domain.partner.Assurer;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerCommand;
import org.vigie.mapping.domain.partner.PartnerCommand.AssurePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ProposeCorrection;
import org.vigie.mapping.domain.partner.PartnerDetails;

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
    sealed interface Opened permits Open, Closed {}

    /**
     * An entry that can be looked at, confirmed and corrected.
     *
     * @param askedOn the day on which its partner was asked
     */
    record Open(String token, VerificationLink link, LocalDate askedOn, Entry<OnTheMap> partner) implements Opened {
        String path() {
            return VerificationLinks.PATH + token;
        }

        PartnerDetails shown() {
            return Correction.SHOWN.of(partner.details().details());
        }
    }

    /** Nothing. */
    record Closed(Why why) implements Opened {}

    /** Why a link opens nothing. */
    public enum Why {
        /** Nobody here made it, or it was changed on the way. */
        UNKNOWN(404),
        EXPIRED(410),
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
            return new Closed(Why.EXPIRED);
        }
        return partners.find(link.partnerId())
                .<Opened>map(partner -> opened(token, link, partner))
                .orElseGet(() -> new Closed(Why.UNKNOWN));
    }

    private Opened opened(String token, VerificationLink link, Entry<OnTheMap> partner) {
        boolean gone = partner.details().closedOn() != null
                || merges.book().mergedInto(partner.id()).isPresent();
        return gone ? new Closed(Why.GONE) : new Open(token, link, FrenchDay.of(links.madeAt(link)), partner);
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

    /** Says that the entry is true today. Once a day is enough, however many say so. */
    void confirm(Open open) {
        var _ = tell(open, new AssurePartner(FrenchDay.today(clock), Assurer.PARTNER));
    }

    /** Whether the correction could be proposed. */
    boolean propose(Open open, Correction correction) {
        return tell(open, new ProposeCorrection(UUID.randomUUID(), correction, FrenchDay.today(clock)));
    }

    private boolean tell(Open open, PartnerCommand command) {
        return !(partners.change(open.partner().id(), command, CLIENT, null)
                        .toCompletableFuture()
                        .join()
                instanceof Told.Refused<?>);
    }
}
