package org.vigie.intake.domain.likeness;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.InTheClear;
import org.vigie.intake.domain.MinorFacts;

/** What was known of who minors are, each time that calls told more or other: another call may have heard what an earlier one did. */
public final class KnownTraits {
    /** Beyond, the oldest are left out: nobody is known by so many names. */
    private static final int MOST = 16;

    private KnownTraits() {}

    /** By minor, the oldest first, as far as {@code calls} are within the reader's reach; no minor of whom nothing is known. */
    public static Map<UUID, Set<Traits>> of(List<CallRecorded> calls) {
        Map<UUID, Identity> known = new LinkedHashMap<>();
        Map<UUID, Set<Traits>> states = new LinkedHashMap<>();
        for (CallRecorded call : calls.stream().sorted(CaseEvent.BY_TIME).toList()) {
            for (MinorFacts facts : call.minors()) {
                Identity told = InTheClear.of(facts.identity());
                if (told != null) {
                    Traits traits = Traits.of(known.merge(facts.minorId(), told, Identity::completedBy));
                    if (!traits.known().isEmpty()) {
                        add(states.computeIfAbsent(facts.minorId(), _ -> new LinkedHashSet<>()), traits);
                    }
                }
            }
        }
        return states;
    }

    private static void add(Set<Traits> states, Traits traits) {
        states.add(traits);
        if (states.size() > MOST) {
            states.remove(states.iterator().next());
        }
    }
}
