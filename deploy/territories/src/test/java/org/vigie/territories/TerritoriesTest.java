package org.vigie.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoriesTest {

    @Test
    void everyDepartmentAndOverseasCollectivityIsThere() {
        assertThat(Territories.departments()).hasSize(109);
        assertThat(Territories.departments())
                .filteredOn(department -> department.zone() == Department.Zone.METROPOLE)
                .hasSize(96);
        assertThat(Territories.departments())
                .filteredOn(department -> department.zone() == Department.Zone.OVERSEAS_DEPARTMENT)
                .extracting(Department::code)
                .containsExactly("971", "972", "973", "974", "976");
    }

    @Test
    void aDepartmentKnowsItsNameRegionAndPopulation() {
        assertThat(Territories.department("59"))
                .contains(new Department("59", "Nord", "32", "Hauts-de-France", Department.Zone.METROPOLE, 2_615_635));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "96", "1", "2a", "00", "", "970", "59 "})
    void whatIsNoDepartmentIsNone(String code) {
        assertThat(Territories.isDepartment(code)).isFalse();
        assertThat(Territories.department(code)).isEmpty();
    }

    @Test
    void everyCommuneIsThere() {
        assertThat(Territories.communeCount()).isEqualTo(34_969);
    }

    @ParameterizedTest
    @CsvSource({
        "59350,59",
        "2A004,2A",
        "2B033,2B",
        "97411,974",
        "98735,987",
        "97501,975",
        "75056,75",
        "75111,75",
        "69123,69",
        "69383,69",
        "13216,13",
        "01001,01"
    })
    void aCommuneLiesInItsDepartment(String commune, String department) {
        assertThat(Territories.communeDepartment(commune)).contains(department);
        assertThat(Territories.isCommune(commune)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01003", "00000", "2a004", "-1001", "+1001", "1001", "010011", "", "ZZZZZ", "é1001", "20004"})
    void whatIsNoCommuneIsNone(String code) {
        assertThat(Territories.communeDepartment(code)).isEmpty();
        assertThat(Territories.isCommune(code)).isFalse();
    }

    @Test
    void anArrondissementBelongsToItsCity() {
        assertThat(Territories.arrondissements()).hasSize(45);
        assertThat(Territories.commune("75111")).contains("75056");
        assertThat(Territories.commune("69381")).contains("69123");
        assertThat(Territories.commune("13201")).contains("13055");
        assertThat(Territories.commune("59350")).contains("59350");
    }

    @Test
    void everyAuthorityAnswersForKnownDepartments() {
        assertThat(Territories.authorities()).hasSize(105);
        assertThat(Territories.authorities())
                .flatExtracting(Authority::departments)
                .allMatch(Territories::isDepartment);
    }

    @Test
    void onlyThreeTerritoriesHaveNoAuthority() {
        Set<String> withAuthority = Territories.authorities().stream()
                .flatMap(authority -> authority.departments().stream())
                .collect(Collectors.toSet());
        assertThat(Territories.departments())
                .extracting(Department::code)
                .filteredOn(code -> !withAuthority.contains(code))
                .containsExactly("984", "986", "989");
    }

    @ParameterizedTest
    @CsvSource({"20R,2A 2B", "6AE,67 68", "75C,75", "972R,972", "973R,973", "987,987", "988,988"})
    void someCollectivitiesStandInPlaceOfDepartments(String authority, String departments) {
        assertThat(Territories.authority(authority).orElseThrow().departments())
                .isEqualTo(List.of(departments.split(" ")));
    }

    @Test
    void theRhoneAndTheMetropoleShareTheDepartmentWithoutOverlap() {
        Set<String> metropole = Territories.authority("69M").orElseThrow().communes();
        Set<String> rhone = Territories.authority("69D").orElseThrow().communes();
        assertThat(metropole).hasSize(58).doesNotContainAnyElementsOf(rhone);
        Set<String> both = new HashSet<>(metropole);
        both.addAll(rhone);
        assertThat(both)
                .hasSize(266)
                .allMatch(commune ->
                        Territories.communeDepartment(commune).orElseThrow().equals("69"));
    }

    @Test
    void lyonAndItsArrondissementsAreInTheMetropole() {
        assertThat(Territories.isInMetropoleDeLyon("69123")).isTrue();
        assertThat(Territories.isInMetropoleDeLyon("69383")).isTrue();
        assertThat(Territories.isInMetropoleDeLyon("69029")).isTrue();
        assertThat(Territories.isInMetropoleDeLyon("69264"))
                .as("Villefranche-sur-Saône")
                .isFalse();
        assertThat(Territories.isInMetropoleDeLyon("59350")).isFalse();
        assertThat(Territories.isInMetropoleDeLyon("69999")).isFalse();
    }

    @Test
    void onlyTheTwoOfTheRhoneAreLimitedToCommunes() {
        assertThat(Territories.authorities())
                .filteredOn(authority -> !authority.communes().isEmpty())
                .extracting(Authority::code)
                .containsExactly("69D", "69M");
    }
}
