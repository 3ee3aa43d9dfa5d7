package org.vigie.intake.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.Choice;

/** Pairs of minors of two cases as forms have them: the two ids with a space between. */
final class MinorPairs {
    private MinorPairs() {}

    static String code(UUID minorId, UUID otherMinorId) {
        return minorId + " " + otherMinorId;
    }

    /** The two ids; what is no pair has nothing on its other side, to be refused by whoever reads ids. */
    static String[] ids(String code) {
        String[] ids = code.split(" ", 2);
        return ids.length == 2 ? ids : new String[] {code, ""};
    }

    /** What the pairs are called; without those whose minors the two cases do not have. */
    static List<Choice> choices(List<String> codes, CaseFile file, CaseFile other) {
        return codes.stream()
                .distinct()
                .flatMap(code -> sketch(file, ids(code)[0])
                        .flatMap(one -> sketch(other, ids(code)[1])
                                .map(two -> new Choice(code, "«\u00a0" + one + "\u00a0» et «\u00a0" + two + "\u00a0»")))
                        .stream())
                .toList();
    }

    /** Each minor once, as the first pair has them. */
    static List<String> eachOnce(List<Choice> pairs) {
        Set<String> seen = new HashSet<>();
        List<String> once = new ArrayList<>();
        for (Choice pair : pairs) {
            List<String> ids = List.of(ids(pair.code()));
            if (Collections.disjoint(seen, ids)) {
                once.add(pair.code());
                seen.addAll(ids);
            }
        }
        return once;
    }

    private static Optional<String> sketch(CaseFile file, String minorId) {
        return file.minors().stream()
                .filter(minor -> minor.names().stream()
                        .anyMatch(name -> name.minorId().toString().equals(minorId)))
                .map(Words::sketch)
                .findFirst();
    }
}
