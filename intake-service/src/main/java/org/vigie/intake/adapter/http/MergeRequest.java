package org.vigie.intake.adapter.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.http.JsonBody;
import org.vigie.intake.domain.merge.MergeReason;
import org.vigie.intake.domain.merge.SameMinor;

/** A merge as it is posted. */
record MergeRequest(UUID intoCaseId, List<SameMinor> sameMinors, List<MergeReason> reasons) {

    /** Reads it; valid once the body was read to its end. */
    static MergeRequest read(JsonBody body, UUID intoCaseId) {
        return new MergeRequest(
                intoCaseId,
                sameMinors(body),
                body.optionalCodes("reasons", MergeReason.class).stream()
                        .distinct()
                        .toList());
    }

    private static List<SameMinor> sameMinors(JsonBody body) {
        Set<UUID> seen = new HashSet<>();
        return body.optionalObjects("sameMinors").stream()
                .map(pair -> {
                    SameMinor same = new SameMinor(pair.uuid("minorId"), pair.uuid("intoMinorId"));
                    if (!seen.add(same.minorId())) {
                        pair.reject("minorId", "must not be given twice");
                    }
                    return same;
                })
                .toList();
    }
}
