package org.vigie.analytics.readmodel.activity.sessions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By partner and day, how many sessions more or fewer there were; what comes to nothing is left out. */
final class MeetingChanges {
    private final Map<UUID, Map<LocalDate, Integer>> sessions = new HashMap<>();

    void add(UUID partner, LocalDate day, int amount) {
        Map<LocalDate, Integer> days = sessions.computeIfAbsent(partner, absent -> new HashMap<>());
        days.merge(day, amount, MeetingChanges::sum);
        if (days.isEmpty()) {
            sessions.remove(partner);
        }
    }

    Map<UUID, Map<LocalDate, Integer>> byPartner() {
        return sessions;
    }

    /** The sum, or null (which removes the entry) when it is zero. */
    static @Nullable Integer sum(Integer one, Integer other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }
}
