package org.vigie.intake.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.intake.domain.merge.MergeCommand.DeclareDifferent;
import org.vigie.intake.domain.merge.MergeCommand.MergeCases;
import org.vigie.intake.domain.merge.MergeCommand.UndoMerge;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.MergeRejection.AlreadyDifferent;
import org.vigie.intake.domain.merge.MergeRejection.AlreadyMerged;
import org.vigie.intake.domain.merge.MergeRejection.AreMerged;
import org.vigie.intake.domain.merge.MergeRejection.Circle;
import org.vigie.intake.domain.merge.MergeRejection.IntoAbsorbed;
import org.vigie.intake.domain.merge.MergeRejection.NotMerged;
import org.vigie.intake.domain.merge.MergeRejection.SameCase;
import org.vigie.intake.domain.merge.MergeRejection.UnknownMinors;

class MergeDeciderTest {
    private static final UUID A = new UUID(0, 0xA);
    private static final UUID B = new UUID(0, 0xB);
    private static final UUID C = new UUID(0, 0xC);
    private static final UUID LEA = new UUID(1, 1);
    private static final UUID LEA_TOO = new UUID(1, 2);
    private static final UUID TOM = new UUID(1, 3);
    private static final Instant AT = Instant.parse("2023-04-03T08:00:00Z");

    @Test
    void twoCasesBecomeOne() {
        specification().when(merge(A, B)).then(merged(A, B));
    }

    @Test
    void aCaseThatAbsorbedAnotherMayBeAbsorbed() {
        specification().given(merged(A, B)).when(merge(B, C)).then(merged(B, C));
    }

    @Test
    void manyMayBeAbsorbedByOne() {
        specification().given(merged(A, C)).when(merge(B, C)).then(merged(B, C));
    }

    @Test
    void aCaseIsNotMergedIntoItself() {
        specification().when(merge(A, A)).thenRejected(new SameCase());
    }

    @Test
    void aCaseIsMergedOnce() {
        specification().given(merged(A, B)).when(merge(A, C)).thenRejected(new AlreadyMerged(B));
        specification().given(merged(A, B)).when(merge(A, B)).thenRejected(new AlreadyMerged(B));
    }

    @Test
    void thereIsNoCircle() {
        specification().given(merged(A, B)).when(merge(B, A)).thenRejected(new Circle());
        specification().given(merged(A, B), merged(B, C)).when(merge(C, A)).thenRejected(new Circle());
    }

    @Test
    void nothingIsMergedIntoWhatWasAbsorbed() {
        specification().given(merged(A, B)).when(merge(C, A)).thenRejected(new IntoAbsorbed(B));
    }

    @Test
    void sameMinorsAreMinorsOfTheirCases() {
        CasesMerged event = merged(A, B, new SameMinor(LEA, LEA_TOO));
        specification()
                .when(new MergeCases(event, Set.of(LEA), Set.of(LEA_TOO, TOM)))
                .then(event);
        specification()
                .when(new MergeCases(event, Set.of(TOM), Set.of(LEA)))
                .thenRejected(new UnknownMinors(List.of(LEA), List.of(LEA_TOO)));
    }

    @Test
    void aMergeIsUndoneOnce() {
        specification().given(merged(A, B)).when(new UndoMerge(A, AT)).then(new CaseMergeUndone(A, B, AT));
        specification()
                .given(merged(A, B), new CaseMergeUndone(A, B, AT))
                .when(new UndoMerge(A, AT))
                .thenRejected(new NotMerged());
    }

    @Test
    void aMergeIsUndoneWhileALaterOneStands() {
        specification()
                .given(merged(A, B), merged(B, C))
                .when(new UndoMerge(A, AT))
                .then(new CaseMergeUndone(A, B, AT));
        specification()
                .given(merged(A, B), merged(B, C), new CaseMergeUndone(A, B, AT))
                .when(merge(A, C))
                .then(merged(A, C));
    }

    @Test
    void casesAreToldApartOnceInEitherOrder() {
        specification().when(new DeclareDifferent(different(A, B))).then(different(A, B));
        specification()
                .given(different(A, B))
                .when(new DeclareDifferent(different(B, A)))
                .thenRejected(new AlreadyDifferent());
        specification().when(new DeclareDifferent(different(A, A))).thenRejected(new SameCase());
    }

    @Test
    void whatIsOneIsNotToldApart() {
        specification()
                .given(merged(A, C), merged(B, C))
                .when(new DeclareDifferent(different(A, B)))
                .thenRejected(new AreMerged(C));
    }

    @Test
    void whoeverMergesHasFoundOtherwise() {
        specification().given(different(A, B)).when(merge(A, B)).then(merged(A, B));
        MergeBook book = book(different(A, B), merged(A, B), new CaseMergeUndone(A, B, AT));
        assertThat(book.areDifferent(A, B)).isFalse();
    }

    @Test
    void theBookTellsWhereACaseCountsAndWhatItAbsorbed() {
        MergeBook book = book(merged(A, B), merged(B, C));
        assertThat(book.followedIn(A)).isEqualTo(C);
        assertThat(book.followedIn(C)).isEqualTo(C);
        assertThat(book.absorbedBy(C)).extracting(CasesMerged::caseId).containsExactly(A, B);
        assertThat(book.absorbedBy(B)).extracting(CasesMerged::caseId).containsExactly(A);
        assertThat(book.absorbedBy(A)).isEmpty();
    }

    @Test
    void whatACaseIsNotItsSurvivorIsNeither() {
        MergeBook book = book(different(A, C), merged(A, B));
        assertThat(book.areDifferent(B, C)).isTrue();
        assertThat(book.areDifferent(C, A)).isTrue();
        assertThat(book.areDifferent(A, B)).isFalse();
    }

    @Test
    void minorsHaveTheNameOfTheCaseThatStaysByWhateverWay() {
        MinorNames names = new MinorNames(List.of(
                merged(A, B, new SameMinor(LEA, LEA_TOO)),
                merged(B, C, new SameMinor(LEA_TOO, TOM), new SameMinor(TOM, LEA))));
        assertThat(List.of(names.of(LEA), names.of(LEA_TOO), names.of(TOM))).containsOnly(TOM);
    }

    private static MergeCases merge(UUID caseId, UUID intoCaseId) {
        return new MergeCases(merged(caseId, intoCaseId), Set.of(), Set.of());
    }

    private static CasesMerged merged(UUID caseId, UUID intoCaseId, SameMinor... minors) {
        return new CasesMerged(caseId, intoCaseId, AT, List.of(minors), List.of(MergeReason.SAME_NAME));
    }

    private static CasesDeclaredDifferent different(UUID caseId, UUID otherCaseId) {
        return new CasesDeclaredDifferent(caseId, otherCaseId, AT);
    }

    private static MergeBook book(MergeEvent... events) {
        MergeDecider decider = new MergeDecider();
        MergeBook book = decider.initialState();
        for (MergeEvent event : events) {
            book = decider.evolve(book, event);
        }
        return book;
    }

    private static DeciderSpecification<MergeCommand, MergeBook, MergeEvent, MergeRejection> specification() {
        return DeciderSpecification.of(new MergeDecider());
    }
}
