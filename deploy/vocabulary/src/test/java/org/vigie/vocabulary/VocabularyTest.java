package org.vigie.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

    @Test
    void theFileHasTheListsThatAreKnownAndNoOther() throws IOException {
        assertThat(new ObjectMapper().readTree(Vocabulary.bytes()).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        Stream.of(CodeList.values()).map(CodeList::key).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsThereOnceWithItsWords(CodeList list) {
        List<Term> terms = Vocabulary.french().terms(list);
        assertThat(terms).isNotEmpty().extracting(Term::code).doesNotHaveDuplicates();
        assertThat(terms).extracting(Term::label).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(terms).extracting(Term::definition).allMatch(text -> text.endsWith("."));
        assertThat(terms)
                .allMatch(
                        term -> term.validUntil() == null || !term.validUntil().isBefore(term.validFrom()));
    }

    @Test
    void anEntryHasNoFieldThatNobodyReads() throws IOException {
        for (JsonNode list : new ObjectMapper().readTree(Vocabulary.bytes())) {
            for (JsonNode entry : list) {
                assertThat(entry.fieldNames())
                        .toIterable()
                        .containsExactly("code", "label", "validFrom", "validUntil", "definition");
            }
        }
    }

    enum Concern {
        RUNNING_AWAY
    }

    @Test
    void labelsAreFoundByTheCode() {
        assertThat(Vocabulary.label(Concern.RUNNING_AWAY)).isEqualTo("Fugue");
        assertThat(Vocabulary.label(CodeList.CALLER_CATEGORIES, "MINOR")).isEqualTo("Mineur·e");
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31,false", "2020-01-01,true", "2024-06-30,true", "2024-07-01,false"})
    void aRetiredCodeIsValidToItsLastDayAndStillReads(LocalDate day, boolean valid) {
        Term retired = Vocabulary.of("""
                        {"concerns": [{"code": "RUNNING_AWAY", "label": "Fugue", "definition": "Partie.",
                          "validFrom": "2020-01-01", "validUntil": "2024-06-30"}]}
                        """.getBytes(StandardCharsets.UTF_8)).term(Concern.RUNNING_AWAY);
        assertThat(retired.isValidOn(day)).isEqualTo(valid);
        assertThat(retired.label()).isEqualTo("Fugue");
    }
}
