package org.vigie.intake.domain.likeness;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** First names that are forms of one another. */
public final class Diminutives {
    private final Map<String, Set<String>> forms = new HashMap<>();

    /** As groups tell: a name may be in several. */
    public Diminutives(List<List<String>> groups) {
        for (List<String> group : groups) {
            Set<String> plain = new LinkedHashSet<>();
            for (String name : group) {
                String form = PlainForm.of(name);
                if (form != null) {
                    plain.add(form);
                }
            }
            plain.forEach(name ->
                    forms.computeIfAbsent(name, _ -> new LinkedHashSet<>()).addAll(plain));
        }
    }

    /** The other forms of a plain name; none when it is in no group. */
    Set<String> of(String plain) {
        Set<String> others = new LinkedHashSet<>(forms.getOrDefault(plain, Set.of()));
        others.remove(plain);
        return others;
    }
}
