package org.vigie.mapping.domain.partner;

import java.util.List;

/**
 * Where France lies, in boxes: enough to see that latitude and longitude were swapped or a sign was lost, not to tell a border. Degrees, WGS 84.
 */
public final class FrenchSoil {
    private static final List<Box> BOXES = List.of(
            new Box("Métropole", 41.2, 51.2, -5.3, 9.7),
            new Box("Guadeloupe", 15.7, 16.6, -61.9, -60.9),
            new Box("Saint-Martin, Saint-Barthélemy", 17.8, 18.2, -63.3, -62.7),
            new Box("Martinique", 14.3, 15.0, -61.3, -60.7),
            new Box("Guyane", 2.0, 6.0, -54.7, -51.5),
            new Box("La Réunion", -21.5, -20.8, 55.1, 55.9),
            new Box("Mayotte", -13.1, -12.5, 44.9, 45.4),
            new Box("Saint-Pierre-et-Miquelon", 46.7, 47.2, -56.6, -56.0),
            new Box("Polynésie française", -28.0, -7.5, -155.0, -134.0),
            new Box("Nouvelle-Calédonie", -23.0, -19.0, 163.0, 169.0),
            new Box("Wallis-et-Futuna", -14.6, -13.0, -178.4, -176.0));

    private FrenchSoil() {}

    /** Whether a point lies in France or close to it. */
    public static boolean holds(double latitude, double longitude) {
        return BOXES.stream().anyMatch(box -> box.holds(latitude, longitude));
    }

    private record Box(String name, double south, double north, double west, double east) {
        boolean holds(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }
}
