package org.vigie.mapping.readmodel.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The time of a department: hours of opening are told in it. */
public final class LocalTimes {
    private static final String METROPOLE = "Europe/Paris";
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("971", "America/Guadeloupe"),
            Map.entry("972", "America/Martinique"),
            Map.entry("973", "America/Cayenne"),
            Map.entry("974", "Indian/Reunion"),
            Map.entry("975", "America/Miquelon"),
            Map.entry("976", "Indian/Mayotte"),
            Map.entry("977", "America/St_Barthelemy"),
            Map.entry("978", "America/Marigot"),
            Map.entry("984", "Indian/Kerguelen"),
            Map.entry("986", "Pacific/Wallis"),
            Map.entry("987", "Pacific/Tahiti"),
            Map.entry("988", "Pacific/Noumea"));

    private LocalTimes() {}

    /** All zones that there are. */
    public static List<String> zones() {
        return Stream.concat(Stream.of(METROPOLE), OVERSEAS.values().stream()).toList();
    }

    /** The zone of a department by its code; that of Paris when it is not known. */
    static String zone(@Nullable String department) {
        return department == null ? METROPOLE : OVERSEAS.getOrDefault(department, METROPOLE);
    }
}
