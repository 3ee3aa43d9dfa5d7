package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Erasure;
import org.vigie.eventlog.decider.Personal;

/** What happened to one partner. */
public sealed interface PartnerEvent {

    /** Something is known of the partner. */
    sealed interface Described extends PartnerEvent {

        /** What everybody may know of it, without the people who work there: what is left when it is erased. */
        PartnerDetails open();

        /** All that is known of it, if that is more: contacts, where a confidential place is, whatever the public may not know. */
        @Nullable Personal<PartnerDetails> whole();

        /** What is known of the partner since, as far as its reader's key opens it. */
        default PartnerDetails details() {
            Personal<PartnerDetails> all = whole();
            return all == null ? open() : all.value().orElseGet(this::open);
        }
    }

    /**
     * It was put on the map.
     *
     * @param externalReference the name under which the source knows it, if it gave one
     */
    record PartnerRegistered(
            PartnerDetails open,
            @Nullable Personal<PartnerDetails> whole,
            @Nullable String externalReference) implements Described {

        /** The registration of a partner of which all this is known. */
        public PartnerRegistered(PartnerDetails details, @Nullable String externalReference) {
            this(details.open(), details.beyondOpen(), externalReference);
        }
    }

    /** Something else is known of it; the details are complete, not a difference. */
    record PartnerChanged(PartnerDetails open, @Nullable Personal<PartnerDetails> whole) implements Described {

        /** The change to all that is known now. */
        public PartnerChanged(PartnerDetails details) {
            this(details.open(), details.beyondOpen());
        }
    }

    /**
     * It no longer helps anybody. It stays on the map for what was done with it.
     *
     * @param closedOn its last day
     */
    record PartnerClosed(LocalDate closedOn) implements PartnerEvent {}

    /** It helps again, or was never closed. */
    record PartnerReopened() implements PartnerEvent {}

    /**
     * Somebody said that what was known of it is true.
     *
     * @param assuredOn the day on which it was made sure
     */
    record PartnerAssured(LocalDate assuredOn, Assurer by) implements PartnerEvent {}

    /**
     * The partner would have its entry say something else. Nothing is changed by it.
     *
     * @param madeOn the day on which it was made
     */
    record ProposalMade(UUID proposalId, Personal<Correction> correction, LocalDate madeOn) implements PartnerEvent {

        /** The proposal of this correction. */
        public ProposalMade(UUID proposalId, Correction correction, LocalDate madeOn) {
            this(proposalId, Personal.of(correction), madeOn);
        }
    }

    /** A cartographer took the proposal over; what it changes is told by another event. */
    record ProposalAccepted(UUID proposalId) implements PartnerEvent {}

    /** A cartographer did not. */
    record ProposalRejected(UUID proposalId) implements PartnerEvent {}

    /**
     * Its contacts and all that the public may not know of it were erased, for ever and from its whole history.
     *
     * @param by who ordered it
     * @param sealedReason why; a reason may name somebody, and must be read when the partner's key is gone, so it is under a key of the service
     */
    record PartnerErased(String by, String sealedReason) implements PartnerEvent, Erasure {}
}
