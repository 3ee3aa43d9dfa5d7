package org.vigie.intake.readmodel.duplicates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.intake.application.BlindIndex;
import org.vigie.intake.domain.likeness.Mark;
import org.vigie.intake.domain.likeness.Mark.Kind;
import org.vigie.intake.domain.likeness.Probe;
import org.vigie.intake.domain.likeness.Sign;
import org.vigie.intake.domain.likeness.Sign.Trait;
import org.vigie.intake.domain.likeness.Traits;
import org.vigie.intake.domain.likeness.Traits.Known;

/**
 * Rows that are looked for by marks that many may share, and narrowed by those that fewer do. Whom it leaves out is nobody that {@link
 * org.vigie.intake.domain.likeness.Likeness} would show.
 *
 * @param entries of which a row must have one
 * @param signs that say something; a row that has more of them is the more alike
 * @param firstNames those of them that say something of the first name
 * @param knowsFirstName whether it is known of the one who is looked for: then whoever has one as well must be alike in it
 * @param least how many signs there must be
 */
record MarkQuery(List<Long> entries, List<Long> signs, List<Long> firstNames, boolean knowsFirstName, int least) {
    private static final Set<Trait> OF_FIRST_NAMES = EnumSet.of(Trait.FIRST_NAME, Trait.LAST_AS_FIRST);

    /**
     * What {@code probe} looks for: by names, by birth date, and by number, which alone says too little.
     *
     * @param signs what the marks say, blinded
     */
    static List<MarkQuery> of(Probe probe, Traits traits, Map<Long, Sign> signs, BlindIndex index) {
        List<Long> all = List.copyOf(signs.keySet());
        List<Long> firstNames = signs.entrySet().stream()
                .filter(sign -> OF_FIRST_NAMES.contains(sign.getValue().trait()))
                .map(Map.Entry::getKey)
                .toList();
        boolean knowsFirstName = traits.known().contains(Known.FIRST_NAME);
        List<MarkQuery> queries = new ArrayList<>();
        for (Set<Kind> kinds :
                List.of(EnumSet.of(Kind.NAMES, Kind.SOUNDS), EnumSet.of(Kind.BIRTH_DATE), EnumSet.of(Kind.PHONE))) {
            List<Mark> entries = probe.entries().stream()
                    .filter(mark -> kinds.contains(mark.kind()))
                    .toList();
            if (!entries.isEmpty()) {
                int least = kinds.contains(Kind.PHONE) ? 2 : 1;
                queries.add(new MarkQuery(index.of(entries), all, firstNames, knowsFirstName, least));
            }
        }
        return queries;
    }
}
