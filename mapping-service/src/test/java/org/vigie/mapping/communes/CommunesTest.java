package org.vigie.mapping.communes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.territories.Territories;

class CommunesTest {

    @ParameterizedTest
    @CsvSource({
        "01001,L'Abergement-Clémenciat", // the first and the last line of the file
        "98901,Île de Clipperton",
        "2A004,Ajaccio",
        "59350,Lille",
        "75056,Paris",
        "75101,Paris 1er Arrondissement",
        "97411,Saint-Denis"
    })
    void aCommuneIsFoundByItsCode(String code, String name) {
        assertThat(Communes.find(code).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "59", "99999", "00000", "ZZZZZ", "code,", "593500"})
    void whatIsNoCodeFindsNothing(String code) {
        assertThat(Communes.find(code)).isEmpty();
    }

    @Test
    void everyCommuneOfTheTerritoriesIsThere() {
        assertThat(Territories.arrondissements().keySet())
                .allSatisfy(code -> assertThat(Communes.find(code)).isPresent());
        assertThat(Communes.withPostcode("69003")).extracting(Commune::code).contains("69123", "69383");
    }

    /** By the map: Lille's town hall is at 50.63, 3.07; Saint-Denis of La Réunion at 20.88 south, 55.45 east. */
    @Test
    void aPointIsWhereTheCommuneIs() {
        assertThat(Communes.find("59350").orElseThrow().point()).satisfies(point -> {
            assertThat(point.latitude()).isBetween(50.6, 50.7);
            assertThat(point.longitude()).isBetween(3.0, 3.1);
        });
        assertThat(Communes.middle(Communes.withPostcode("97400"))).hasValueSatisfying(point -> {
            assertThat(point.latitude()).isBetween(-20.95, -20.85);
            assertThat(point.longitude()).isBetween(55.4, 55.5);
        });
    }

    @Test
    void whereNobodyLivesThereIsNoPoint() {
        assertThat(Communes.find("98412").orElseThrow().point()).isNull();
        assertThat(Communes.middle(Communes.withPostcode("00000"))).isEmpty();
    }
}
