package org.vigie.mapping.adapter.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.domain.practice.PracticeDetails;
import org.vigie.mapping.domain.practice.PracticeEvent;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdopted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdoptionWithdrawn;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeChanged;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeProposed;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticePublished;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeReturned;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeSubmitted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeWithdrawn;

/** What others hear of practices: on what and where, and how far they are; titles, descriptions and reasons are free text and stay inside. */
sealed interface PublishedPractice {

    /** What is known of it. */
    record Described(UUID practiceId, List<Theme> themes, List<String> departments) implements PublishedPractice {
        static Described of(UUID practiceId, PracticeDetails details) {
            return new Described(practiceId, details.themes(), details.departments());
        }
    }

    /** A step on its way of which there is no more to tell. */
    record Step(UUID practiceId) implements PublishedPractice {}

    /** Its publication. */
    record Publication(UUID practiceId, LocalDate publishedOn) implements PublishedPractice {}

    /** The end of its recommendation. */
    record Withdrawal(UUID practiceId, LocalDate withdrawnOn) implements PublishedPractice {}

    /** That a territory took it over. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Adoption(
            UUID practiceId, String department, @Nullable UUID partnerId, LocalDate adoptedOn)
            implements PublishedPractice {}

    /** That a territory did not, or no longer does it. */
    record AdoptionWithdrawal(UUID practiceId, String department) implements PublishedPractice {}

    static PublishedPractice of(UUID id, PracticeEvent event) {
        return switch (event) {
            case PracticeProposed proposed -> Described.of(id, proposed.details());
            case PracticeChanged changed -> Described.of(id, changed.details());
            case PracticeSubmitted _, PracticeReturned _ -> new Step(id);
            case PracticePublished(var publishedOn, var _) -> new Publication(id, publishedOn);
            case PracticeWithdrawn(var withdrawnOn, var _) -> new Withdrawal(id, withdrawnOn);
            case PracticeAdopted(var adoption) ->
                new Adoption(id, adoption.department(), adoption.partnerId(), adoption.adoptedOn());
            case PracticeAdoptionWithdrawn(var department) -> new AdoptionWithdrawal(id, department);
        };
    }

    static String type(PracticeEvent event) {
        return switch (event) {
            case PracticeProposed _ -> "vigie.mapping.PracticeProposed.v1";
            case PracticeChanged _ -> "vigie.mapping.PracticeChanged.v1";
            case PracticeSubmitted _ -> "vigie.mapping.PracticeSubmitted.v1";
            case PracticeReturned _ -> "vigie.mapping.PracticeReturned.v1";
            case PracticePublished _ -> "vigie.mapping.PracticePublished.v1";
            case PracticeWithdrawn _ -> "vigie.mapping.PracticeWithdrawn.v1";
            case PracticeAdopted _ -> "vigie.mapping.PracticeAdopted.v1";
            case PracticeAdoptionWithdrawn _ -> "vigie.mapping.PracticeAdoptionWithdrawn.v1";
        };
    }
}
