package org.vigie.mapping.domain.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to one practice. */
public sealed interface PracticeEvent {

    /**
     * It was told of for the first time.
     *
     * @param proposedOn the day in France on which it was
     * @param externalReference the name under which the source knows it, if it gave one
     */
    record PracticeProposed(
            PracticeDetails details,
            LocalDate proposedOn,
            @Nullable String externalReference) implements PracticeEvent {}

    /** Something else is known of it; the details are complete, not a difference. Whatever but its evaluation changed is to be reviewed again. */
    record PracticeChanged(PracticeDetails details) implements PracticeEvent {}

    /** Somebody else is to read it. */
    record PracticeSubmitted() implements PracticeEvent {}

    /**
     * It was read and sent back.
     *
     * @param reason what is to be better
     */
    record PracticeReturned(String reason) implements PracticeEvent {}

    /**
     * It was read and found good.
     *
     * @param publishedOn the day in France since which it is recommended
     * @param reason what was found, if somebody said so
     */
    record PracticePublished(
            LocalDate publishedOn, @Nullable String reason) implements PracticeEvent {}

    /**
     * It is no longer recommended.
     *
     * @param withdrawnOn the day in France since which it is not
     */
    record PracticeWithdrawn(LocalDate withdrawnOn, String reason) implements PracticeEvent {}

    /** Another territory took it over; replaces what was said of that territory before. */
    record PracticeAdopted(Adoption adoption) implements PracticeEvent {}

    /** A territory did not take it over, or no longer does it. */
    record PracticeAdoptionWithdrawn(String department) implements PracticeEvent {}
}
