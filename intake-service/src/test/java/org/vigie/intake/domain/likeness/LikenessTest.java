package org.vigie.intake.domain.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.intake.application.GivenNames;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.merge.MergeReason;

class LikenessTest {
    private static final LocalDate BORN = LocalDate.of(2009, 2, 28);
    private final Diminutives diminutives = GivenNames.diminutives();

    @ParameterizedTest
    @CsvSource({
        "Élisabeth Dupont, ELISABETH DUPONT, SAME_NAME",
        "Marie-Claire N’Diaye, marie claire ndiaye, SAME_NAME",
        "Cœur Æsa, coeur aesa, SAME_NAME",
        "Léa Martin, Martin Léa, SWAPPED_NAMES",
        "Lili Dupont, Élisabeth Dupont, DIMINUTIVE",
        "Élisabeth Dupont, Lili Dupont, DIMINUTIVE",
        "Emma Dupont, Emma Dupnot, SIMILAR_NAME",
        "Philippe Lefèvre, Filipe Lefebvre, SIMILAR_NAME",
        "Yasmine Haddad, Yassmine Hadad, SIMILAR_NAME"
    })
    void namesAreLike(String one, String other, MergeReason reason) {
        assertThat(likeness(identity(one, null, null), identity(other, null, null))
                        .reasons())
                .containsExactly(reason);
    }

    @Test
    void swappedAndOtherwiseWrittenIsStillSeen() {
        assertThat(likeness(identity("Lili Dupont", null, null), identity("Dupont Élisabeth", null, null))
                        .reasons())
                .containsExactly(MergeReason.SWAPPED_NAMES, MergeReason.DIMINUTIVE);
        assertThat(likeness(identity("Emma Durand", null, null), identity("Duran Emma", null, null))
                        .reasons())
                .containsExactly(MergeReason.SWAPPED_NAMES, MergeReason.SIMILAR_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-02-27", "2008-02-28", "2009-12-28"})
    void aDigitMayBeWrongInABirthDate(LocalDate date) {
        assertThat(likeness(identity("Léa Martin", BORN, null), identity("Léa Martin", date, null))
                        .reasons())
                .contains(MergeReason.SIMILAR_BIRTH_DATE);
    }

    @Test
    void dayAndMonthMayBeSwapped() {
        assertThat(likeness(
                                identity("Léa Martin", LocalDate.of(2009, 2, 11), null),
                                identity("Léa Martin", LocalDate.of(2009, 11, 2), null))
                        .reasons())
                .contains(MergeReason.SIMILAR_BIRTH_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, +33612345678",
        "06.12.34.56.78, 0033 6 12 34 56 78",
        "+33 (0)6 12 34 56 78, 0612345678",
        "+33 06 12 34 56 78, 612345678",
        "+44 20 7946 0958, 0044 20 7946 0958",
        "٠٦١٢٣٤٥٦٧٨, 0612345678"
    })
    void aNumberIsOneHoweverItIsWritten(String one, String other) {
        assertThat(likeness(identity(null, null, one), identity(null, null, other))
                        .reasons())
                .containsExactly(MergeReason.SAME_PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "appeler après 18 h", "0612345678 0612345679 0612345670"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(Traits.of(identity(null, null, text)).phone()).isNull();
    }

    @Test
    void siblingsAndTwinsAreTwo() {
        assertThat(likeness(
                                identity("Léa Martin", BORN, "0612345678"),
                                identity("Tom Martin", BORN.minusYears(2), "0612345678"))
                        .isCandidate())
                .isFalse();
        assertThat(likeness(identity("Léa Martin", BORN, "0612345678"), identity("Emma Martin", BORN, "0612345678"))
                        .isCandidate())
                .isFalse();
    }

    @Test
    void theSameNameOfAnotherAgeIsAnother() {
        assertThat(likeness(identity("Léa Martin", BORN, null), identity("Léa Martin", LocalDate.of(2007, 5, 1), null))
                        .isCandidate())
                .isFalse();
    }

    @Test
    void circumstancesSpeakForAndAgainst() {
        Circumstances girl = new Circumstances(Gender.GIRL, 14, "59");
        Likeness alike = likeness(identity("Léa Martin", null, null), girl, identity("Léa Martin", null, null), girl);
        assertThat(alike.reasons())
                .containsExactly(
                        MergeReason.SAME_NAME,
                        MergeReason.SAME_DEPARTMENT,
                        MergeReason.SIMILAR_AGE,
                        MergeReason.SAME_GENDER);
        Circumstances boy = new Circumstances(Gender.BOY, 9, "75");
        assertThat(likeness(identity("Léa Martin", null, null), girl, identity("Léa Martin", null, null), boy)
                        .isCandidate())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u202eaéL", "𝕷𝖊́𝖆", "L\u0000éa", "\ud800Léa", "李", "محمد", "🙂🙂", "́́́", "\uffff", "---"})
    void oddNamesAreLikeThemselvesOrNothing(String name) {
        Identity odd = new Identity(name, name, null, null, name);
        Traits traits = Traits.of(odd);
        assertThat(new Probe(traits, diminutives).entries())
                .hasSizeGreaterThanOrEqualTo(traits.known().isEmpty() ? 0 : 1);
        assertThat(likeness(odd, odd).isCandidate()).isEqualTo(!traits.known().isEmpty());
    }

    @Test
    void aLongNameCostsNoMoreThanAnother() {
        Traits traits =
                Traits.of(new Identity("é".repeat(100_000), "ab".repeat(50_000), null, null, "0".repeat(100_000)));
        assertThat(traits.firstName()).hasSize(32);
        assertThat(traits.phone()).isNull();
        assertThat(new Probe(traits, diminutives).entries()).hasSizeLessThan(8_000);
    }

    @Test
    void nothingOfThemIsInWhatTheyPrint() {
        Traits traits = Traits.of(identity("Léa Martin", BORN, "0612345678"));
        assertThat(traits + " " + traits.marks()).doesNotContain("lea", "martin", "2009", "612345678");
    }

    private Likeness likeness(Identity wanted, Identity other) {
        return likeness(wanted, Circumstances.UNKNOWN, other, Circumstances.UNKNOWN);
    }

    private Likeness likeness(Identity wanted, Circumstances wanteds, Identity other, Circumstances others) {
        Traits traits = Traits.of(other);
        Probe probe = new Probe(Traits.of(wanted), diminutives);
        List<Sign> signs = traits.marks().stream()
                .map(probe.signs()::get)
                .filter(Objects::nonNull)
                .toList();
        return Likeness.of(signs, Traits.of(wanted).known(), traits.known(), wanteds, others);
    }

    private static Identity identity(@Nullable String names, @Nullable LocalDate birthDate, @Nullable String phone) {
        String first = names == null ? null : names.substring(0, names.lastIndexOf(' '));
        String last = names == null ? null : names.substring(names.lastIndexOf(' ') + 1);
        return new Identity(first, last, birthDate, null, phone);
    }
}
