package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import java.util.List;
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
     */
    record OnTheMap(
            PartnerDetails details,
            @Nullable String externalReference,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate assuredOn,
            List<Proposal> proposals)
            implements Partner {

        public OnTheMap {
            proposals = List.copyOf(proposals);
        }

        /** How far what is known of it can be relied on. */
        public Verification verification() {
            return Verification.of(details, assuredOn);
        }

        OnTheMap with(PartnerDetails told) {
            return new OnTheMap(told, externalReference, closedOn, assuredOn, proposals);
        }

        OnTheMap closed(@Nullable LocalDate lastDay) {
            return new OnTheMap(details, externalReference, lastDay, assuredOn, proposals);
        }

        OnTheMap assured(LocalDate day) {
            return new OnTheMap(details, externalReference, closedOn, day, proposals);
        }

        OnTheMap with(Proposal made) {
            return new OnTheMap(
                    details,
                    externalReference,
                    closedOn,
                    assuredOn,
                    Stream.concat(proposals.stream(), Stream.of(made)).toList());
        }

        OnTheMap without(UUID proposalId) {
            return new OnTheMap(
                    details,
                    externalReference,
                    closedOn,
                    assuredOn,
                    proposals.stream()
                            .filter(proposal -> !proposal.proposalId().equals(proposalId))
                            .toList());
        }

        /** The proposal with this id, if it waits. */
        public Optional<Proposal> proposal(UUID proposalId) {
            return proposals.stream()
                    .filter(proposal -> proposal.proposalId().equals(proposalId))
                    .findFirst();
        }
    }
}
