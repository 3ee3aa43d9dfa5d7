package org.vigie.mapping.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;

class CommuneNamesTest {
    private static List<String> codes(String typed) {
        return CommuneNames.find(typed).stream().map(Commune::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lille                      | 59350
                      LILLE                    | 59350
                    Beziers                    | 34032
                    béziers                    | 34032
                    Saint-Étienne              | 42218
                    st etienne                 | 42218
                    St-Étienne                 | 42218
                    St. Etienne                | 42218
                    saint denis                | 11339 30247 93066 97411
                    st-denis                   | 11339 30247 93066 97411
                    Saint-Denis (93)           | 93066
                    Saint-Denis (974)          | 97411
                    saint denis 974            | 97411
                    saint denis, 93200         | 93066
                    Saint-Denis 97400          | 97411
                    Saint-Denis (59)           |
                    havre                      | 76351
                    Le Havre                   | 76351
                    l'hay les roses            | 94038
                    L’Haÿ-les-Roses            | 94038
                    villeneuve d'ascq          | 59009
                    villeneuve d'as            | 59009
                    ste foy les lyon           | 69202
                    Œuf-en-Ternois             | 62633
                    oeuf en ternois            | 62633
                    Ajaccio (2A)               | 2A004
                    ajaccio 2a                 | 2A004
                    Paris                      | 75056
                    paris 11                   | 75111
                    Paris 11e                  | 75111
                    Paris 11ème arrondissement | 75111
                    Paris 1er                  | 75101
                    Paris 01                   | 75101
                    paris 75011                | 75111
                    Paris (75)                 | 75056
                    Lyon                       | 69123
                    lyon 3                     | 69383
                    Lyon 69003                 | 69383
                    Lyon (69)                  | 69123
                    Marseille                  | 13055
                    marseille 13               | 13213
                    marseille 1                | 13201
                    Marseille (13)             | 13055
                    Y                          | 80829
                    saint                      | 56201
                    """)
    void aCommuneIsFoundAsPeopleWriteIt(String typed, String codes) {
        assertThat(codes(typed)).isEqualTo(codes == null ? List.of() : Arrays.asList(codes.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Atlantide", "zz", "59", "59000", "( )", "-", "'", "Lille (974)", "\u0000", "%", "paris 99999"})
    void whatIsNoNameFindsNothing(String typed) {
        assertThat(codes(typed)).isEmpty();
    }

    @Test
    void manyThatBeginSoAreCut() {
        assertThat(codes("saint m")).hasSize(CommuneNames.MOST + 1);
    }

    /** What a page offers must lead to that commune and no other. */
    @Test
    void eachIsFoundByItsNameAndDepartment() {
        assertThat(Communes.all())
                .hasSizeGreaterThan(34_000)
                .allSatisfy(commune -> assertThat(codes(Near.name(commune)))
                        .as(Near.name(commune))
                        .containsExactly(commune.code()));
    }
}
