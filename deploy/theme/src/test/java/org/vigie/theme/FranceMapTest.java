package org.vigie.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;

class FranceMapTest {

    @Test
    void everyDepartmentAndTerritoryIsOnTheMapOnce() {
        assertEquals(Territories.departments().size(), FranceMap.areas().size());
        assertEquals(
                Territories.departments().stream().map(Department::code).collect(Collectors.toSet()),
                FranceMap.areas().stream().map(FranceMap.Area::code).collect(Collectors.toSet()));
    }

    @Test
    void everyOutlineIsClosedAndMadeOfWholeNumbers() {
        FranceMap.areas()
                .forEach(area -> assertTrue(area.path().matches("(M\\d+,\\d+[lh][0-9hvl, M-]*z)+"), area.code()));
    }
}
