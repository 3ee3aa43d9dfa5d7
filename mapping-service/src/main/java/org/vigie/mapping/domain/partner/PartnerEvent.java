package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to one partner. */
public sealed interface PartnerEvent {

    /** Something is known of the partner. */
    sealed interface Described extends PartnerEvent {

        /** What is known of the partner since. */
        PartnerDetails details();
    }

    /**
     * It was put on the map.
     *
     * @param externalReference the name under which the source knows it, if it gave one
     */
    record PartnerRegistered(
            PartnerDetails details, @Nullable String externalReference) implements Described {}

    /** Something else is known of it; the details are complete, not a difference. */
    record PartnerChanged(PartnerDetails details) implements Described {}

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
    record ProposalMade(UUID proposalId, Correction correction, LocalDate madeOn) implements PartnerEvent {}

    /** A cartographer took the proposal over; what it changes is told by another event. */
    record ProposalAccepted(UUID proposalId) implements PartnerEvent {}

    /** A cartographer did not. */
    record ProposalRejected(UUID proposalId) implements PartnerEvent {}
}
