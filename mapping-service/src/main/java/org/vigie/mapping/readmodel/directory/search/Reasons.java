package org.vigie.mapping.readmodel.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.readmodel.Match;
import org.vigie.mapping.readmodel.Match.Reason;
import org.vigie.mapping.readmodel.Wanted;

/** Says why a row was found where it was. */
final class Reasons {
    /** How a text was found, by the rank that {@link SearchStatement} gives it. */
    private static final List<Reason> BY_RANK =
            List.of(Reason.NAME, Reason.WORDS_OF_NAME, Reason.WORDS, Reason.SPELLING);

    private static final double METRES_OF_TENTH = 100;
    private static final double TENTHS_OF_KM = 10;

    private Reasons() {}

    static Match of(Wanted wanted, long rank, long metres, List<UUID> serviceIds) {
        List<Reason> reasons = new ArrayList<>();
        if (wanted.text() != null) {
            reasons.add(BY_RANK.get((int) rank));
        }
        if (wanted.near() != null) {
            reasons.add(Reason.NEAR);
        }
        if (wanted.theme() != null) {
            reasons.add(Reason.THEME);
        }
        if (wanted.age() != null || wanted.gender() != null) {
            reasons.add(Reason.AUDIENCE);
        }
        if (wanted.openNow()) {
            reasons.add(Reason.OPEN);
        }
        Double distance = wanted.near() == null ? null : Math.round(metres / METRES_OF_TENTH) / TENTHS_OF_KM;
        return new Match(reasons, distance, serviceIds);
    }
}
