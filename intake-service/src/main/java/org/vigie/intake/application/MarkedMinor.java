package org.vigie.intake.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.domain.likeness.Traits.Known;

/**
 * A minor as calls told of them up to some day, blinded.
 *
 * @param number from 0, one for each time that something new was told
 * @param marks numbers that say nothing without the key
 */
public record MarkedMinor(UUID caseId, UUID minorId, int number, List<Long> marks, Set<Known> known) {
    public MarkedMinor {
        marks = List.copyOf(marks);
        known = Set.copyOf(known);
    }
}
