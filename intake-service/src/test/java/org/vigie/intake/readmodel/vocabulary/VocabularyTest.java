package org.vigie.intake.readmodel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;

/** The codes live in enums, their labels in one file: neither has what the other lacks. */
class VocabularyTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments("caseStatuses", CaseStatus.class),
                arguments("callFields", CallField.class),
                arguments("channels", Channel.class),
                arguments("callerCategories", CallerCategory.class),
                arguments("callerRelations", CallerRelation.class),
                arguments("genders", Gender.class),
                arguments("knownToChildProtection", KnownToChildProtection.class),
                arguments("concerns", Concern.class),
                arguments("actionTypes", ActionType.class),
                arguments("adviceKinds", AdviceKind.class),
                arguments("urgencies", Urgency.class),
                arguments("parentsInformed", ParentsInformed.class));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theFileHasTheCodesOfTheEnum(String list, Class<? extends Enum<?>> codes) throws IOException {
        assertThat(vocabulary().path(list))
                .extracting(entry -> entry.path("code").textValue())
                .containsExactlyElementsOf(
                        Stream.of(codes.getEnumConstants()).map(Enum::name).toList());
    }

    @Test
    void everyCodeHasALabel() throws IOException {
        assertThat(vocabulary().findValuesAsText("code"))
                .hasSameSizeAs(vocabulary().findValuesAsText("label"))
                .isNotEmpty();
        assertThat(vocabulary().findValuesAsText("label")).noneMatch(String::isBlank);
    }

    private static JsonNode vocabulary() throws IOException {
        return new ObjectMapper().readTree(new VocabularyResource().get());
    }
}
