package org.vigie.mapping.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.vocabulary.CodeList;
import org.vigie.vocabulary.Term;
import org.vigie.vocabulary.Vocabulary;

/** The codes live in enums, their words in the vocabulary: neither has what the other lacks. */
class VocabularyTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                PartnerKind.class,
                Scope.class,
                Sector.class,
                PartnerState.class,
                Confidentiality.class,
                Theme.class,
                Accessibility.class
            })
    void theVocabularyHasTheCodesOfTheEnum(Class<? extends Enum<?>> codes) {
        CodeList list = CodeList.ofType(codes.getSimpleName()).orElseThrow();
        assertThat(Vocabulary.french().terms(list))
                .extracting(Term::code)
                .containsExactlyElementsOf(
                        Stream.of(codes.getEnumConstants()).map(Enum::name).toList());
    }

    @Test
    void theGendersOfAnAudienceAreThoseOfMinorsThatAreKnown() {
        assertThat(Vocabulary.french().terms(CodeList.GENDERS))
                .extracting(Term::code)
                .filteredOn(code -> !code.equals("UNKNOWN"))
                .containsExactlyElementsOf(
                        Stream.of(Gender.values()).map(Enum::name).toList());
    }
}
