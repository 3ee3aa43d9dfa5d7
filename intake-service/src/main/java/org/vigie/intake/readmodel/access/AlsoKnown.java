package org.vigie.intake.readmodel.access;

import java.util.List;
import java.util.UUID;
import org.vigie.intake.application.MergedCase;
import org.vigie.intake.domain.merge.MinorNames;

/** Another id that means the same minor, by merges: what its case holds is told by a report of its own, under a key of its own. */
record AlsoKnown(UUID caseId, UUID minorId) {

    /**
     * The others of {@code known}.
     *
     * @param followed the case that the minor's counts in, with all that it absorbed
     */
    static List<AlsoKnown> of(MergedCase followed, AlsoKnown known) {
        MinorNames names = followed.names();
        UUID name = names.of(known.minorId);
        return followed.all().stream()
                .flatMap(history -> history.minorIds().stream().map(id -> new AlsoKnown(history.caseId(), id)))
                .filter(other -> names.of(other.minorId).equals(name) && !other.equals(known))
                .toList();
    }
}
