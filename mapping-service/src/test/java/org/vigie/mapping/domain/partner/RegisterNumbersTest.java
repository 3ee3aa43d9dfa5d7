package org.vigie.mapping.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterNumbersTest {

    /** The last two are of La Poste: their digits add up to a multiple of five, and Luhn's key is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "35600000000048", "35600000049837", "35600000000010"})
    void aSiretHasItsKey(String siret) {
        assertThat(RegisterNumbers.isSiret(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000075", // another key
                "73282932000047", // two digits changed places
                "7328293200007", // too short
                "732829320000740",
                "732 829 320 00074",
                "7328293200007A",
                "٧٣٢٨٢٩٣٢٠٠٠٠٧٤", // digits, but not ours
                "35600000049838", // La Poste's digits add up to no multiple of five
                ""
            })
    void anotherNumberIsNoSiret(String siret) {
        assertThat(RegisterNumbers.isSiret(siret)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"590000097", "590000006", "2A0000001", "2B9999999"})
    void aFinessNumberHasItsKey(String finess) {
        assertThat(RegisterNumbers.isFiness(finess)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"590000098", "59000009", "5900000970", "2C0000001", "2a0000001", "A20000001"})
    void anotherNumberIsNoFinessNumber(String finess) {
        assertThat(RegisterNumbers.isFiness(finess)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W595000001", "W2A1000001", "W9R1000001"})
    void anRnaNumberHasItsForm(String rna) {
        assertThat(RegisterNumbers.isRna(rna)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"595000001", "W59500001", "W5950000012", "w595000001", "W59500000A"})
    void anotherNumberIsNoRnaNumber(String rna) {
        assertThat(RegisterNumbers.isRna(rna)).isFalse();
    }
}
