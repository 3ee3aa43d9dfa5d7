package org.vigie.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends of a form. */
class FormFieldsTest {

    @Test
    void fieldsAreDecoded() {
        FormFields form = parse("a=%C3%89l%C3%A9a+B&b=1&b=2&c=&d&e=x%3Dy%26z&f=%F0%9F%8C%8A");
        assertThat(form.text("a")).isEqualTo("Éléa B");
        assertThat(form.all("b")).containsExactly("1", "2");
        assertThat(form.has("c")).isTrue();
        assertThat(form.text("d")).isEmpty();
        assertThat(form.text("e")).isEqualTo("x=y&z");
        assertThat(form.text("f")).isEqualTo("🌊");
        assertThat(form.has("g")).isFalse();
    }

    @Test
    void linesEndAsTheyWereTypedAndBlanksAroundAreDropped() {
        assertThat(parse("a=+un%0D%0Adeux%0D%0A").text("a")).isEqualTo("un\ndeux");
    }

    @Test
    void someSayOtherwiseAndTheRestStays() {
        FormFields form = parse("a=1&b=2").with(Map.of("b", List.of("3", "4"), "c", List.of("5")));
        assertThat(form.text("a")).isEqualTo("1");
        assertThat(form.all("b")).containsExactly("3", "4");
        assertThat(form.text("c")).isEqualTo("5");
        assertThat(form.with(Map.of("b", List.of())).text("b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%&a=1", "a=%FF", "a=%C0%80", "a=%ED%A0%80", "a=\u00e9"})
    void whatNoBrowserSendsIsRefused(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    @Test
    void fieldsAreBounded() {
        assertThat(parse("a=1&".repeat(1_000)).all("a")).hasSize(1_000);
        assertThatThrownBy(() -> parse("a=1&".repeat(1_001))).isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyBytesAreReadOrRefused(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] body = new byte[random.nextInt(40)];
            random.nextBytes(body);
            try {
                assertThat(FormFields.parse(body)).isNotNull();
            } catch (HttpProblem refused) {
                assertThat(refused.getStatusCode()).isEqualTo(400);
            }
        }
    }

    private static FormFields parse(String body) {
        return FormFields.parse(body.getBytes(ISO_8859_1));
    }
}
