package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states of a partner. */
public sealed interface Partner {

    /** Nobody has spoken of it. */
    record Unknown() implements Partner {}

    /**
     * It is on the map.
     *
     * @param closedOn its last day; null as long as it helps
     * @param assuredOn the day on which what is known of it was last said to be true; null when never
     * @param proposals that wait for a cartographer, oldest first
     * @param mailbox number of the mailbox where the partner is asked, among all that it has had: one that comes back is another
     * @param isAnswered whether the partner has answered about the assurance as it stands
     * @param isErased whether its contacts and all that the public may not know were erased
     */
    record OnTheMap(
            PartnerDetails details,
            @Nullable String externalReference,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate assuredOn,
            List<Proposal> proposals,
            int mailbox,
            boolean isAnswered,
            boolean isErased)
            implements Partner {

        public OnTheMap {
            proposals = List.copyOf(proposals);
        }

        static OnTheMap of(PartnerDetails details, @Nullable String externalReference) {
            return new OnTheMap(details, externalReference, null, null, List.of(), 1, false, false);
        }

        /** What the partner is asked, or will be; empty when nobody assured the entry, once it is answered, and once it is erased. */
        public Optional<Question> question() {
            return assuredOn == null || isAnswered || isErased
                    ? Optional.empty()
                    : Optional.of(new Question(assuredOn, mailbox));
        }

        /** How far what is known of it can be relied on. */
        public Verification verification() {
            return Verification.of(details, assuredOn);
        }

        OnTheMap with(PartnerDetails told) {
            int reachedAt = Objects.equals(told.email(), details.email()) ? mailbox : mailbox + 1;
            return new OnTheMap(
                    told, externalReference, closedOn, assuredOn, proposals, reachedAt, isAnswered, isErased);
        }

        OnTheMap closed(@Nullable LocalDate lastDay) {
            return new OnTheMap(
                    details, externalReference, lastDay, assuredOn, proposals, mailbox, isAnswered, isErased);
        }

        OnTheMap assured(LocalDate day) {
            boolean again = day.equals(assuredOn);
            return new OnTheMap(details, externalReference, closedOn, day, proposals, mailbox, again, isErased);
        }

        OnTheMap with(Proposal made) {
            return new OnTheMap(
                    details,
                    externalReference,
                    closedOn,
                    assuredOn,
                    Stream.concat(proposals.stream(), Stream.of(made)).toList(),
                    mailbox,
                    true,
                    isErased);
        }

        OnTheMap without(UUID proposalId) {
            return new OnTheMap(
                    details,
                    externalReference,
                    closedOn,
                    assuredOn,
                    proposals.stream()
                            .filter(proposal -> !proposal.proposalId().equals(proposalId))
                            .toList(),
                    mailbox,
                    isAnswered,
                    isErased);
        }

        OnTheMap erased() {
            return new OnTheMap(
                    details.open(), externalReference, closedOn, assuredOn, List.of(), mailbox, isAnswered, true);
        }

        /** The proposal with this id, if it waits. */
        public Optional<Proposal> proposal(UUID proposalId) {
            return proposals.stream()
                    .filter(proposal -> proposal.proposalId().equals(proposalId))
                    .findFirst();
        }
    }
}
