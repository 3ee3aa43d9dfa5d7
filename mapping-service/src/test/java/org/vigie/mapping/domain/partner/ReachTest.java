package org.vigie.mapping.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"119", "3919", "03 20 00 00 00", "03.20.00.00.00", "+262 262 00 00 00", "+33 (0)3 20 00 00 00"})
    void aNumberCanBeDialled(String number) {
        assertThat(Reach.isPhone(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "appelez-nous", "03 20 00 00 00 poste 4", "<b>119</b>", "119;118", "٣٩١٩", "tel:119"})
    void anythingElseCannot(String text) {
        assertThat(Reach.isPhone(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://refuge.example",
                "http://refuge.example:8080/soins?x=1#ici",
                "https://réfuge.example/é",
                "https://a"
            })
    void pagesHaveAnAddress(String address) {
        assertThat(Reach.isWebsite(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refuge.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://user@refuge.example",
                "https://refuge.example:x",
                "https://refuge.example/\"onclick=",
                "https://refuge.example/<script>",
                "https://-",
                "https://",
                "ftp://refuge.example",
                "https://refuge.example/a b"
            })
    void anythingElseIsNone(String text) {
        assertThat(Reach.isWebsite(text)).isFalse();
    }
}
