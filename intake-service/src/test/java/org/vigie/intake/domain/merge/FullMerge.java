package org.vigie.intake.domain.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/** One event of each kind with every field given, for contracts. */
public final class FullMerge {
    private static final UUID CASE = UUID.fromString("7e1c2d3f-4a5b-5c6d-8e9f-0a1b2c3d4e55");
    private static final UUID OTHER = UUID.fromString("0d1b8f0e-6f0b-5a52-8a3c-2f8f2a1c9d11");

    /** A merge with a minor of two ids. */
    public static final CasesMerged MERGE = new CasesMerged(
            CASE,
            OTHER,
            Instant.parse("2023-05-04T09:00:00Z"),
            List.of(new SameMinor(
                    UUID.fromString("b2c57ebf-a038-452e-8604-bc81588733ce"),
                    UUID.fromString("ecbd4eae-ea38-477e-8db6-68944c8221fb"))),
            List.of(MergeReason.SAME_NAME, MergeReason.SAME_BIRTH_DATE));

    /** Its undoing. */
    public static final CaseMergeUndone UNDOING =
            new CaseMergeUndone(CASE, OTHER, Instant.parse("2023-05-05T09:00:00Z"));

    /** That they are different. */
    public static final CasesDeclaredDifferent DIFFERENCE =
            new CasesDeclaredDifferent(CASE, OTHER, Instant.parse("2023-05-05T09:01:00Z"));

    private FullMerge() {}
}
