package org.vigie.territories;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All communes, read on first use. Codes are kept as sorted numbers of base 36, 140 kB in all, where strings would take
 * twenty times as much; the department is not kept, since a code begins with it.
 */
final class Communes {
    private static final int CODE_LENGTH = 5;
    private static final int BASE = 36;

    static final Communes ALL = new Communes(
            Resource.lines("communes.txt"),
            Resource.rows("arrondissements.csv").stream()
                    .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast)));

    private final int[] codes;
    private final Map<String, String> communeByArrondissement;

    private Communes(List<String> codes, Map<String, String> communeByArrondissement) {
        this.codes = codes.stream().mapToInt(Communes::number).sorted().toArray();
        this.communeByArrondissement = communeByArrondissement;
    }

    /** The commune that {@code code} names, itself or by one of its municipal arrondissements. */
    Optional<String> commune(String code) {
        String arrondissementOf = communeByArrondissement.get(code);
        if (arrondissementOf != null) {
            return Optional.of(arrondissementOf);
        }
        return isWellFormed(code) && Arrays.binarySearch(codes, number(code)) >= 0
                ? Optional.of(code)
                : Optional.empty();
    }

    /** The department that a code of a commune begins with. */
    static String department(String commune) {
        boolean overseas = commune.startsWith("97") || commune.startsWith("98");
        return commune.substring(0, overseas ? 3 : 2);
    }

    int count() {
        return codes.length;
    }

    Map<String, String> arrondissements() {
        return communeByArrondissement;
    }

    /** Digits, but for Corsica's A or B: what {@link Integer#parseInt} takes beyond (signs, small letters) is no code. */
    private static boolean isWellFormed(String code) {
        return code.length() == CODE_LENGTH
                && code.chars().allMatch(c -> (c >= '0' && c <= '9') || c == 'A' || c == 'B');
    }

    private static int number(String code) {
        return Integer.parseInt(code, BASE);
    }
}
