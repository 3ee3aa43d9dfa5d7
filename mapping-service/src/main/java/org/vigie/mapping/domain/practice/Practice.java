package org.vigie.mapping.domain.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The states of a practice. */
public sealed interface Practice {

    /** Nobody has told of it. */
    record Unknown() implements Practice {}

    /**
     * It was told of.
     *
     * @param externalReference the name under which the source knows it, if it gave one
     * @param proposedOn the day in France on which it was first told of
     * @param publishedOn the day on which it was last published; null when never
     * @param reason why it was last sent back, published or withdrawn; null when nobody said
     * @param adoptions the territories that took it over, by department
     */
    record Shared(
            PracticeDetails details,
            @Nullable String externalReference,
            PracticeStage stage,
            LocalDate proposedOn,
            @Nullable LocalDate publishedOn,
            @Nullable String reason,
            List<Adoption> adoptions)
            implements Practice {
        public Shared {
            adoptions = List.copyOf(adoptions);
        }

        /** The adoption by this department, if there is one. */
        public Optional<Adoption> adoption(String department) {
            return adoptions.stream()
                    .filter(adoption -> adoption.department().equals(department))
                    .findFirst();
        }

        Shared with(PracticeDetails changed) {
            PracticeStage next = changed.describesAs(details) ? stage : PracticeStage.DRAFT;
            return new Shared(changed, externalReference, next, proposedOn, publishedOn, reason, adoptions);
        }

        Shared in(PracticeStage next, @Nullable String why) {
            return new Shared(details, externalReference, next, proposedOn, publishedOn, why, adoptions);
        }

        Shared published(LocalDate day, @Nullable String why) {
            return new Shared(details, externalReference, PracticeStage.PUBLISHED, proposedOn, day, why, adoptions);
        }

        Shared adopted(Adoption adoption) {
            List<Adoption> all = new ArrayList<>(without(adoption.department()).adoptions);
            all.add(adoption);
            all.sort(Comparator.comparing(Adoption::department));
            return adoptedBy(all);
        }

        Shared without(String department) {
            return adoptedBy(adoptions.stream()
                    .filter(adoption -> !adoption.department().equals(department))
                    .toList());
        }

        private Shared adoptedBy(List<Adoption> all) {
            return new Shared(details, externalReference, stage, proposedOn, publishedOn, reason, all);
        }
    }
}
