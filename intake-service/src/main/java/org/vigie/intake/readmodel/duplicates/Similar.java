package org.vigie.intake.readmodel.duplicates;

import java.util.List;
import java.util.UUID;
import org.vigie.intake.application.MarkedMinor;
import org.vigie.intake.domain.likeness.Circumstances;
import org.vigie.intake.domain.likeness.Likeness;
import org.vigie.intake.domain.likeness.Sign;
import org.vigie.intake.domain.likeness.Traits;
import org.vigie.intake.readmodel.duplicates.Candidate.Pair;

/** A minor, and another whose marks are like theirs. */
record Similar(Wanted wanted, MarkedMinor row, List<Sign> signs) {

    /** A minor that others are looked for who are like them. */
    record Wanted(UUID minorId, Traits traits, Circumstances circumstances) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** The two, by their ids. */
    record Two(UUID minorId, UUID caseId, UUID otherMinorId) {}

    Two two() {
        return new Two(wanted.minorId, row.caseId(), row.minorId());
    }

    /** How alike they are by their marks alone. */
    Likeness byMarks() {
        return Likeness.of(signs, wanted.traits.known(), row.known(), Circumstances.UNKNOWN, Circumstances.UNKNOWN);
    }

    /** How alike they are by all that is known. */
    Likeness with(Circumstances others) {
        return Likeness.of(signs, wanted.traits.known(), row.known(), wanted.circumstances, others);
    }

    Pair pair(Likeness likeness) {
        return new Pair(wanted.minorId, row.caseId(), row.minorId(), likeness.score(), likeness.reasons());
    }
}
