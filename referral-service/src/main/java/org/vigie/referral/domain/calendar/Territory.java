package org.vigie.referral.domain.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Calendar;

/**
 * Where an authority works.
 *
 * @param calendar which holidays it keeps
 * @param department the one whose clock and abolition day are its own; "" when its entry has none
 */
record Territory(Calendar calendar, String department) {
    private static final Set<String> ALSACE_AND_MOSELLE = Set.of("57", "67", "68");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The clocks overseas, as the IANA time zone database names them; 989 is not inhabited. */
    private static final Map<String, String> ZONES = Map.ofEntries(
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

    /** By what a coordinator entered, else by the departments that it answers for. */
    static Territory of(Authority authority) {
        List<String> departments = authority.departments();
        Calendar derived =
                departments.stream().anyMatch(ALSACE_AND_MOSELLE::contains) ? Calendar.ALSACE_MOSELLE : Calendar.FRANCE;
        return new Territory(authority.calendar().orElse(derived), departments.isEmpty() ? "" : departments.getFirst());
    }

    /** The clock on its wall. */
    ZoneId zone() {
        String overseas = ZONES.get(department);
        return overseas == null ? PARIS : ZoneId.of(overseas);
    }
}
