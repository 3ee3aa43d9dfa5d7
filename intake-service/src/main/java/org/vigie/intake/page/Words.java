package org.vigie.intake.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.MinorFacts;
import org.vigie.intake.readmodel.casefile.MinorLine;
import org.vigie.territories.Territories;
import org.vigie.theme.Choice;
import org.vigie.theme.FrenchFormats;
import org.vigie.vocabulary.CodeList;
import org.vigie.vocabulary.Vocabulary;

/** What codes are called and what can be chosen, as the vocabulary has it. */
@TemplateExtension
public final class Words {
    private Words() {}

    /** The French label of a code: {@code {call.channel.label}}. */
    public static String label(Enum<?> code) {
        return Vocabulary.label(code);
    }

    /** The French label of a concern that is a text: {@code {code.concern}}. */
    public static String concern(String code) {
        return Vocabulary.label(CodeList.CONCERNS, code);
    }

    /** The French label of a kind of action that is a text. */
    public static String actionType(String code) {
        return Vocabulary.label(CodeList.ACTION_TYPES, code);
    }

    /** The French label of a case's status that is a text. */
    public static String caseStatus(String code) {
        return Vocabulary.label(CodeList.CASE_STATUSES, code);
    }

    /** The French label of a kind of next contact that is a text. */
    public static String contactKind(String code) {
        return Vocabulary.label(CodeList.NEXT_CONTACT_KINDS, code);
    }

    /** What is known of a minor in a few words, without anything personal. */
    public static String sketch(MinorLine minor) {
        return sketch(minor.gender(), minor.age(), minor.department());
    }

    /** What a call tells of a minor in a few words, without anything personal. */
    public static String sketch(MinorFacts minor) {
        return sketch(minor.gender(), minor.age(), minor.department());
    }

    private static String sketch(@Nullable Gender gender, @Nullable Integer age, @Nullable String department) {
        String sketch = String.join(
                ", ",
                Stream.of(
                                gender == null ? "" : label(gender),
                                age == null ? "" : age + " ans",
                                department == null ? "" : FrenchFormats.department(department))
                        .filter(part -> !part.isEmpty())
                        .toList());
        return sketch.isEmpty() ? "Sans autre précision" : sketch;
    }

    /** The codes of a list that may be used of what happens now. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> of(String list) {
        return choices(CodeList.valueOf(list));
    }

    /** The same, and those that were chosen when they could be: what was told with a retired code is not told otherwise by that. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> with(String list, List<String> chosen) {
        List<Choice> today = of(list);
        Stream<Choice> retired = Vocabulary.french().terms(CodeList.valueOf(list)).stream()
                .filter(term -> chosen.contains(term.code()))
                .map(term -> new Choice(term.code(), term.label()))
                .filter(choice -> !today.contains(choice));
        return Stream.concat(today.stream(), retired).toList();
    }

    /** All departments. */
    @TemplateExtension(namespace = "codes")
    public static List<Choice> departments() {
        return Territories.departments().stream()
                .map(department -> new Choice(department.code(), FrenchFormats.departmentName(department)))
                .toList();
    }

    static List<Choice> choices(CodeList list) {
        var today = Instant.now().atZone(FrenchFormats.PARIS).toLocalDate();
        return Vocabulary.french().terms(list).stream()
                .filter(term -> term.isValidOn(today))
                .map(term -> new Choice(term.code(), term.label()))
                .toList();
    }
}
