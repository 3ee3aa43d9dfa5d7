package org.vigie.intake.readmodel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.CallerCategory;
import org.vigie.intake.domain.CallerRelation;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.LiaisonOutcome;
import org.vigie.intake.domain.NextContactKind;
import org.vigie.intake.domain.NextContactStatus;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;
import org.vigie.intake.domain.merge.MergeReason;
import org.vigie.vocabulary.CodeList;
import org.vigie.vocabulary.Term;
import org.vigie.vocabulary.Vocabulary;

/** The codes live in enums, their words in one file: neither has what the other lacks. */
class VocabularyTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ActionType.class,
                AdviceKind.class,
                CallField.class,
                CallerCategory.class,
                CallerRelation.class,
                CaseStatus.class,
                Channel.class,
                Concern.class,
                Gender.class,
                KnownToChildProtection.class,
                MergeReason.class,
                LiaisonOutcome.class,
                NextContactKind.class,
                NextContactStatus.class,
                ParentsInformed.class,
                Urgency.class
            })
    void theFileHasTheCodesOfTheEnum(Class<? extends Enum<?>> codes) {
        CodeList list = CodeList.ofType(codes.getSimpleName()).orElseThrow();
        assertThat(Vocabulary.french().terms(list))
                .extracting(Term::code)
                .containsExactlyElementsOf(
                        Stream.of(codes.getEnumConstants()).map(Enum::name).toList());
    }
}
