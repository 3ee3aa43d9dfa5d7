package org.vigie.territories;

/**
 * A department, or an overseas collectivity that counts as one in the figures.
 *
 * @param code INSEE's code: 01–95, 2A, 2B, 971–978, 984, 986–989
 * @param name name in French
 * @param regionCode INSEE's code of its region; an overseas collectivity is its own region
 * @param regionName name of that region in French
 * @param zone where it lies
 * @param population municipal population; 0 where nobody lives
 */
public record Department(String code, String name, String regionCode, String regionName, Zone zone, int population) {

    /** Where a department lies and what its law is. */
    public enum Zone {
        /** Metropolitan France, Corsica included. */
        METROPOLE,
        /** An overseas department or single collectivity: Guadeloupe, Martinique, Guyane, La Réunion, Mayotte. */
        OVERSEAS_DEPARTMENT,
        /** An overseas collectivity or territory, some with a social law of their own. */
        OVERSEAS_COLLECTIVITY
    }
}
