package org.vigie.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.domain.practice.Adoption;
import org.vigie.mapping.domain.practice.Evaluation;
import org.vigie.mapping.domain.practice.Practice;
import org.vigie.mapping.domain.practice.Practice.Shared;
import org.vigie.mapping.domain.practice.PracticeCommand;
import org.vigie.mapping.domain.practice.PracticeCommand.AdoptPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.DescribePractice;
import org.vigie.mapping.domain.practice.PracticeCommand.PublishPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.RecordPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.ReturnPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.SubmitPractice;
import org.vigie.mapping.domain.practice.PracticeCommand.WithdrawAdoption;
import org.vigie.mapping.domain.practice.PracticeCommand.WithdrawPractice;
import org.vigie.mapping.domain.practice.PracticeDecider;
import org.vigie.mapping.domain.practice.PracticeDetails;
import org.vigie.mapping.domain.practice.PracticeEvent;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdopted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdoptionWithdrawn;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeChanged;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeProposed;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticePublished;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeReturned;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeSubmitted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeWithdrawn;
import org.vigie.mapping.domain.practice.PracticeRejection;
import org.vigie.mapping.domain.practice.PracticeRejection.AlreadyKnown;
import org.vigie.mapping.domain.practice.PracticeRejection.NotInStage;
import org.vigie.mapping.domain.practice.PracticeRejection.NotOnTheMap;
import org.vigie.mapping.domain.practice.PracticeRejection.UnknownPartners;
import org.vigie.mapping.domain.practice.PracticeStage;

class PracticeDeciderTest {
    private static final UUID COUNCIL = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID STRANGER = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final Set<UUID> MAP = Set.of(COUNCIL);
    private static final LocalDate MONDAY = LocalDate.of(2024, 7, 1);
    private static final LocalDate TUESDAY = LocalDate.of(2024, 7, 2);
    private static final Evaluation EVALUATION = new Evaluation(MONDAY, "Utile");
    private static final PracticeDetails MARAUDE = practice("Maraude", null, COUNCIL);
    private static final PracticeProposed PROPOSED = new PracticeProposed(MARAUDE, MONDAY, "P-7");
    private static final PracticeSubmitted SUBMITTED = new PracticeSubmitted();
    private static final PracticePublished PUBLISHED = new PracticePublished(TUESDAY, null);
    private static final PracticeWithdrawn WITHDRAWN = new PracticeWithdrawn(TUESDAY, "Fermé");
    private static final Adoption MARSEILLE = new Adoption("13", null, TUESDAY);

    @Test
    void aPracticeIsProposedReadAndPublished() {
        given().when(new RecordPractice(MARAUDE, "P-7", MAP, MONDAY)).then(PROPOSED);
        given(PROPOSED).when(new SubmitPractice()).then(SUBMITTED);
        given(PROPOSED, SUBMITTED).when(new PublishPractice(TUESDAY, null)).then(PUBLISHED);
        given(PROPOSED, SUBMITTED, PUBLISHED)
                .when(new WithdrawPractice(TUESDAY, "Fermé"))
                .then(WITHDRAWN);
        given(PROPOSED, SUBMITTED, PUBLISHED, WITHDRAWN)
                .when(new SubmitPractice())
                .then(SUBMITTED);
    }

    @Test
    void aPracticeThatIsSentBackIsADraftThatSaysWhy() {
        given(PROPOSED, SUBMITTED).when(new ReturnPractice("Trop court")).then(new PracticeReturned("Trop court"));
        Shared back = after(PROPOSED, SUBMITTED, new PracticeReturned("Trop court"));
        assertThat(back.stage()).isEqualTo(PracticeStage.DRAFT);
        assertThat(back.reason()).isEqualTo("Trop court");
    }

    @Test
    void eachStepHasItsPlace() {
        NotInStage draft = new NotInStage(PracticeStage.DRAFT);
        given(PROPOSED).when(new PublishPractice(TUESDAY, null)).thenRejected(draft);
        given(PROPOSED).when(new ReturnPractice("r")).thenRejected(draft);
        given(PROPOSED).when(new WithdrawPractice(TUESDAY, "r")).thenRejected(draft);
        given(PROPOSED).when(new AdoptPractice(MARSEILLE, MAP)).thenRejected(draft);
        given(PROPOSED, SUBMITTED, PUBLISHED)
                .when(new SubmitPractice())
                .thenRejected(new NotInStage(PracticeStage.PUBLISHED));
        given().when(new SubmitPractice()).thenRejected(new NotOnTheMap());
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        given(PROPOSED).when(new RecordPractice(MARAUDE, "other", MAP, TUESDAY)).thenNothingHappened();
        given(PROPOSED, SUBMITTED).when(new SubmitPractice()).thenNothingHappened();
        given(PROPOSED, SUBMITTED, PUBLISHED)
                .when(new PublishPractice(MONDAY, "again"))
                .thenNothingHappened();
        given(PROPOSED, SUBMITTED, PUBLISHED, WITHDRAWN)
                .when(new WithdrawPractice(MONDAY, "again"))
                .thenNothingHappened();
        given(PROPOSED, SUBMITTED, PUBLISHED, new PracticeAdopted(MARSEILLE))
                .when(new AdoptPractice(MARSEILLE, MAP))
                .thenNothingHappened();
        given(PROPOSED).when(new WithdrawAdoption("13")).thenNothingHappened();
    }

    @Test
    void whatIsPublishedIsWhatWasReviewed() {
        PracticeDetails other = practice("Maraude de nuit", null, COUNCIL);
        given(PROPOSED, SUBMITTED, PUBLISHED)
                .when(new DescribePractice(other, null, MAP, TUESDAY))
                .then(new PracticeChanged(other));
        assertThat(after(PROPOSED, SUBMITTED, PUBLISHED, new PracticeChanged(other))
                        .stage())
                .isEqualTo(PracticeStage.DRAFT);
    }

    @Test
    void evaluatingAPracticeLeavesItPublished() {
        PracticeDetails evaluated = practice("Maraude", EVALUATION, COUNCIL);
        Shared shared = after(PROPOSED, SUBMITTED, PUBLISHED, new PracticeChanged(evaluated));
        assertThat(shared.stage()).isEqualTo(PracticeStage.PUBLISHED);
        assertThat(shared.details().evaluation()).isEqualTo(EVALUATION);
    }

    @Test
    void aTerritoryAdoptsAPracticeOnce() {
        Adoption later = new Adoption("13", COUNCIL, TUESDAY);
        given(PROPOSED, SUBMITTED, PUBLISHED, new PracticeAdopted(MARSEILLE))
                .when(new AdoptPractice(later, MAP))
                .then(new PracticeAdopted(later));
        Adoption elsewhere = new Adoption("02", null, TUESDAY);
        Shared shared = after(
                PROPOSED,
                SUBMITTED,
                PUBLISHED,
                new PracticeAdopted(MARSEILLE),
                new PracticeAdopted(elsewhere),
                new PracticeAdopted(later));
        assertThat(shared.adoptions()).containsExactly(elsewhere, later);
        given(PROPOSED, SUBMITTED, PUBLISHED, new PracticeAdopted(MARSEILLE))
                .when(new WithdrawAdoption("13"))
                .then(new PracticeAdoptionWithdrawn("13"));
        assertThat(after(
                                PROPOSED,
                                SUBMITTED,
                                PUBLISHED,
                                new PracticeAdopted(MARSEILLE),
                                new PracticeAdoptionWithdrawn("13"))
                        .adoptions())
                .isEmpty();
    }

    @Test
    void strangersAreRefused() {
        UnknownPartners stranger = new UnknownPartners(List.of(STRANGER));
        given().when(new RecordPractice(practice("M", null, STRANGER), null, MAP, MONDAY))
                .thenRejected(stranger);
        given(PROPOSED, SUBMITTED, PUBLISHED)
                .when(new AdoptPractice(new Adoption("13", STRANGER, TUESDAY), MAP))
                .thenRejected(stranger);
    }

    @Test
    void recordingAnotherUnderTheSameIdIsRefused() {
        given(PROPOSED)
                .when(new RecordPractice(practice("Other", null, COUNCIL), "P-8", MAP, MONDAY))
                .thenRejected(new AlreadyKnown());
    }

    private static PracticeDetails practice(String title, @Nullable Evaluation evaluation, UUID partner) {
        return new PracticeDetails(
                title, "Aller vers", List.of(Theme.OUTREACH), List.of("59"), List.of(partner), List.of(), evaluation);
    }

    private static Shared after(PracticeEvent... events) {
        PracticeDecider decider = new PracticeDecider();
        Practice state = decider.initialState();
        for (PracticeEvent event : events) {
            state = decider.evolve(state, event);
        }
        assertThat(state).isInstanceOf(Shared.class);
        return (Shared) state;
    }

    private static DeciderSpecification<PracticeCommand, Practice, PracticeEvent, PracticeRejection> given(
            PracticeEvent... events) {
        return DeciderSpecification.of(new PracticeDecider()).given(events);
    }
}
