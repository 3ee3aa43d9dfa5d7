package org.vigie.mapping.domain.practice;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked about one practice. */
public sealed interface PracticeCommand {

    /** Say what is known of a practice. */
    sealed interface Describing extends PracticeCommand {

        /** What is known of the practice from now on. */
        PracticeDetails details();

        /** The name under which the source knows the practice, if it gave one; kept from the first time that it is told of. */
        @Nullable String externalReference();

        /** Those of the named partners who are on the map. */
        Set<UUID> partnersOnTheMap();

        /** The day that it is in France. */
        LocalDate today();
    }

    /** Tell of a practice that nobody has told of yet. */
    record RecordPractice(
            PracticeDetails details, @Nullable String externalReference, Set<UUID> partnersOnTheMap, LocalDate today)
            implements Describing {}

    /** Say what is known of a practice, whether it was told of or not. */
    record DescribePractice(
            PracticeDetails details, @Nullable String externalReference, Set<UUID> partnersOnTheMap, LocalDate today)
            implements Describing {}

    /** Have it read. */
    record SubmitPractice() implements PracticeCommand {}

    /** Say that it was read and is not good yet. */
    record ReturnPractice(String reason) implements PracticeCommand {}

    /** Say that it was read and is good. */
    record PublishPractice(LocalDate today, @Nullable String reason) implements PracticeCommand {}

    /** Say that what was published is no longer recommended. */
    record WithdrawPractice(LocalDate today, String reason) implements PracticeCommand {}

    /** Say that another territory took it over. */
    record AdoptPractice(Adoption adoption, Set<UUID> partnersOnTheMap) implements PracticeCommand {}

    /** Say that a territory did not take it over, or no longer does it. */
    record WithdrawAdoption(String department) implements PracticeCommand {}
}
