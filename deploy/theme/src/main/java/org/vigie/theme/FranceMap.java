package org.vigie.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vigie.territories.Department;
import org.vigie.territories.Department.Zone;
import org.vigie.territories.Territories;

/**
 * A map of France, whose overseas territories are squares: {@value #WIDTH} by {@value #HEIGHT} units of SVG. Of the outlines, see
 * {@code META-INF/NOTICE-france-map}: a page that shows them names their authors.
 */
public final class FranceMap {
    /** Units from left to right. */
    public static final int WIDTH = 1_226;
    /** Units from top to bottom. */
    public static final int HEIGHT = 1_170;

    private static final int SQUARE = 72;
    private static final int STEP = 80;
    private static final int COLUMNS = 3;
    private static final int LEFT = 8;
    private static final int TOP = 760;
    private static final List<Area> AREAS = read();

    private FranceMap() {}

    /**
     * A department on the map.
     *
     * @param code its code
     * @param path the {@code d} of its outline
     * @param square whether it is drawn as a square, to be marked with its code
     * @param x of the square's middle, 0 of an outline
     * @param y of the square's middle, 0 of an outline
     */
    public record Area(String code, String path, boolean square, int x, int y) {}

    /** Every department and overseas territory. */
    public static List<Area> areas() {
        return AREAS;
    }

    private static List<Area> read() {
        List<Area> areas = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FranceMap.class.getResourceAsStream("france.tsv")),
                StandardCharsets.US_ASCII))) {
            for (String line : lines.lines().toList()) {
                String[] columns = line.split("\t", 2);
                areas.add(new Area(columns[0], columns[1], false, 0, 0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int squares = 0;
        for (Department department : Territories.departments()) {
            if (department.zone() != Zone.METROPOLE) {
                areas.add(square(department.code(), squares++));
            }
        }
        return List.copyOf(areas);
    }

    private static Area square(String code, int place) {
        int x = LEFT + place % COLUMNS * STEP;
        int y = TOP + place / COLUMNS * STEP;
        String path = "M%d,%dh%dv%dh-%dz".formatted(x, y, SQUARE, SQUARE, SQUARE);
        return new Area(code, path, true, x + SQUARE / 2, y + SQUARE / 2);
    }
}
