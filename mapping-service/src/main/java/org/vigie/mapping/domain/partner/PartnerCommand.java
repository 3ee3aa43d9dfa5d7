package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked about one partner. */
public sealed interface PartnerCommand {

    /** Say what is known of a partner. */
    sealed interface Describing extends PartnerCommand {

        /** What is known of the partner from now on. */
        PartnerDetails details();

        /** The name under which the source knows the partner, if it gave one; kept from the first time that the partner is told of. */
        @Nullable String externalReference();
    }

    /** Put a partner on the map that is not there yet. */
    record RegisterPartner(PartnerDetails details, @Nullable String externalReference) implements Describing {}

    /** Say what is known of a partner, whether it is on the map or not. */
    record DescribePartner(PartnerDetails details, @Nullable String externalReference) implements Describing {}

    /**
     * Say that a partner no longer helps anybody.
     *
     * @param closedOn its last day
     */
    record ClosePartner(LocalDate closedOn) implements PartnerCommand {}

    /** Say that a partner helps, whatever was said before. */
    record ReopenPartner() implements PartnerCommand {}

    /**
     * Say that what is known of a partner is true.
     *
     * @param assuredOn the day on which somebody made sure
     */
    record AssurePartner(LocalDate assuredOn, Assurer by) implements PartnerCommand {}

    /** Answer what the partner was asked, as the partner, without an account. Each question has one answer. */
    sealed interface Answering extends PartnerCommand {

        /** What the partner was asked. */
        Question question();
    }

    /** Say that the entry is true. */
    record ConfirmEntry(Question question, LocalDate confirmedOn) implements Answering {}

    /** Say what the entry should say. */
    record ProposeCorrection(Question question, UUID proposalId, Correction correction, LocalDate madeOn)
            implements Answering {}

    /**
     * Take a proposal over: the entry says what it says. Taken as a whole, it is true as of the day on which it was made.
     *
     * @param parts those of the correction that are taken; null for all
     */
    record AcceptProposal(UUID proposalId, @Nullable Set<String> parts) implements PartnerCommand {}

    /** Leave the entry as it is. */
    record RejectProposal(UUID proposalId) implements PartnerCommand {}

    /** Erase its contacts and all that the public may not know of it. */
    record ErasePartner(String by, String sealedReason) implements PartnerCommand {}
}
