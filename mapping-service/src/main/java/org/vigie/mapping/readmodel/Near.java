package org.vigie.mapping.readmodel;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.mapping.communes.Point;
import org.vigie.territories.Territories;

/**
 * A place as people say where they are.
 *
 * @param point where that is; null when it is nowhere, or several places are called so
 * @param communes those that can be meant; none where a point was told
 */
public record Near(@Nullable Point point, List<Commune> communes) {
    private static final Pattern COORDINATES =
            Pattern.compile("(-?[0-9]{1,3}(?:\\.[0-9]{1,20})?),(-?[0-9]{1,3}(?:\\.[0-9]{1,20})?)");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    /** By {@code latitude,longitude}, the INSEE code of a commune, or its name. */
    static Near byPointOrCommune(String told) {
        var coordinates = COORDINATES.matcher(told);
        if (coordinates.matches()) {
            double latitude = Double.parseDouble(coordinates.group(1));
            double longitude = Double.parseDouble(coordinates.group(2));
            boolean isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
            return new Near(isOnEarth ? new Point(latitude, longitude) : null, List.of());
        }
        return Communes.find(told).map(commune -> of(List.of(commune))).orElseGet(() -> byName(told));
    }

    /** By a postcode or the name of a commune. */
    public static Near byPostcodeOrCommune(String told) {
        if (POSTCODE.matcher(told).matches()) {
            return new Near(Communes.middle(Communes.withPostcode(told)).orElse(null), List.of());
        }
        return byName(told);
    }

    private static Near byName(String name) {
        return of(CommuneNames.find(name));
    }

    private static Near of(List<Commune> communes) {
        return new Near(communes.size() == 1 ? communes.getFirst().point() : null, communes);
    }

    /** Whether it must be said which of several is meant. */
    public boolean isAmbiguous() {
        return communes.size() > 1;
    }

    /** The name of a commune with its department, by which it is found again: {@code Saint-Denis (93)}. */
    public static String name(Commune commune) {
        return Territories.communeDepartment(commune.code())
                .map(department -> commune.name() + " (" + department + ")")
                .orElse(commune.name());
    }

    /** What is wrong with it, for a program; empty when nothing is. */
    String wrong() {
        if (point != null) {
            return "";
        }
        return isAmbiguous()
                ? communes.stream()
                        .limit(CommuneNames.MOST)
                        .map(commune -> commune.code() + " " + name(commune))
                        .collect(Collectors.joining(", ", "names several communes, say one by its code: ", ""))
                : "must be latitude,longitude such as 50.63,3.06, the INSEE code of a commune, or its name";
    }
}
