package org.vigie.mapping.page.verification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.mapping.communes.Point;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.readmodel.CommuneNames;

/** Where a place is, as it stands on an envelope: its commune by name, not by a code that its own people do not know. */
final class PlaceLines {
    static final String STREET = "street";
    static final String POSTCODE = "postcode";
    static final String TOWN = "town";

    private static final Pattern CEDEX = Pattern.compile("(?iu)\\s+cedex\\b.*$");

    private PlaceLines() {}

    /** The lines that say where the place is. */
    static Map<String, String> of(Place place) {
        String code = place.commune();
        return Map.of(
                STREET, Objects.toString(place.street(), ""),
                POSTCODE, Objects.toString(place.postcode(), ""),
                TOWN, code == null ? "" : Communes.find(code).map(Commune::name).orElse(""));
    }

    /** The commune of these lines; empty when there is none, or it cannot be told which. */
    static Optional<Commune> commune(String postcode, String town) {
        String name = CEDEX.matcher(town).replaceFirst("").strip();
        for (String where : places(postcode)) {
            List<Commune> found = CommuneNames.find(where.isEmpty() ? name : name + " (" + where + ")");
            if (found.size() == 1) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The postcode, else the departments that such a one may be of: that of a Cedex is no commune's. */
    private static List<String> places(String postcode) {
        if (postcode.length() != 5) {
            return List.of(postcode);
        }
        String two = postcode.substring(0, 2);
        return switch (two) {
            case "20" -> List.of(postcode, "2A", "2B");
            case "97", "98" -> List.of(postcode, postcode.substring(0, 3));
            default -> List.of(postcode, two);
        };
    }

    /** The fields of the API that say the same; the point is the middle of the commune, since the old one is elsewhere. */
    static Map<String, String> fields(String street, String postcode, @Nullable Commune commune) {
        Point point = commune == null ? null : commune.point();
        return Map.of(
                STREET,
                street,
                POSTCODE,
                postcode,
                "commune",
                commune == null ? "" : commune.code(),
                "department",
                "",
                "latitude",
                point == null ? "" : String.valueOf(point.latitude()),
                "longitude",
                point == null ? "" : String.valueOf(point.longitude()));
    }
}
