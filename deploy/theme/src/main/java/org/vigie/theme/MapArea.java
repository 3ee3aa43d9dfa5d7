package org.vigie.theme;

import java.util.Set;

/**
 * A department on the map as a page shows it.
 *
 * @param level the class of its colour: {@code few}, {@code several}, {@code many}, {@code late}; anything else is empty ground
 * @param words what it says to who points at it
 * @param href where it leads, empty for nowhere
 */
public record MapArea(FranceMap.Area shape, String level, String words, String href) {
    /** Too small on the map of France to be seen, so shown larger beside it. */
    private static final Set<String> PARIS_AND_AROUND = Set.of("75", "92", "93", "94");

    /** Whether it is shown a second time, larger. */
    public boolean isSmall() {
        return PARIS_AND_AROUND.contains(shape.code());
    }
}
