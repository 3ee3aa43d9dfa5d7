package org.vigie.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.mapping.domain.partner.Assurer;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.Partner;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.PartnerCommand;
import org.vigie.mapping.domain.partner.PartnerCommand.AcceptProposal;
import org.vigie.mapping.domain.partner.PartnerCommand.AssurePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ClosePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ConfirmEntry;
import org.vigie.mapping.domain.partner.PartnerCommand.DescribePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ErasePartner;
import org.vigie.mapping.domain.partner.PartnerCommand.ProposeCorrection;
import org.vigie.mapping.domain.partner.PartnerCommand.RegisterPartner;
import org.vigie.mapping.domain.partner.PartnerCommand.RejectProposal;
import org.vigie.mapping.domain.partner.PartnerCommand.ReopenPartner;
import org.vigie.mapping.domain.partner.PartnerDecider;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerEvent;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerAssured;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerErased;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalAccepted;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalMade;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalRejected;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.PartnerRejection;
import org.vigie.mapping.domain.partner.PartnerRejection.AlreadyOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.AssuredLater;
import org.vigie.mapping.domain.partner.PartnerRejection.NoSuchProposal;
import org.vigie.mapping.domain.partner.PartnerRejection.NotAsked;
import org.vigie.mapping.domain.partner.PartnerRejection.NotOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.PartnerIsErased;
import org.vigie.mapping.domain.partner.Question;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.testing.Samples;

class PartnerDeciderTest {
    private static final UUID PROPOSAL = UUID.fromString("88888888-8888-4888-8888-888888888888");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final PartnerAssured APRIL = new PartnerAssured(LocalDate.of(2026, 4, 30), Assurer.CARTOGRAPHER);
    private static final PartnerDetails IN_NORD = details("Refuge du Nord", "59");
    private static final PartnerDetails IN_NORD_AND_AISNE = details("Refuge du Nord", "59", "02");

    private final PartnerDecider decider = new PartnerDecider();

    @Test
    void aPartnerIsRegisteredOnce() {
        partner().when(new RegisterPartner(IN_NORD, "P-1")).then(new PartnerRegistered(IN_NORD, "P-1"));
    }

    @Test
    void describingAnUnknownPartnerRegistersIt() {
        partner().when(new DescribePartner(IN_NORD, null)).then(new PartnerRegistered(IN_NORD, null));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        partner()
                .given(new PartnerRegistered(IN_NORD, "P-1"))
                .when(new RegisterPartner(IN_NORD, "P-2"))
                .thenNothingHappened();
        partner()
                .given(new PartnerRegistered(IN_NORD, "P-1"))
                .when(new DescribePartner(IN_NORD, null))
                .thenNothingHappened();
    }

    @Test
    void describingAPartnerAnewChangesIt() {
        partner()
                .given(new PartnerRegistered(IN_NORD, null))
                .when(new DescribePartner(IN_NORD_AND_AISNE, null))
                .then(new PartnerChanged(IN_NORD_AND_AISNE));
    }

    @Test
    void aPartnerCanBeDescribedBackAsItWas() {
        partner()
                .given(new PartnerRegistered(IN_NORD, null), new PartnerChanged(IN_NORD_AND_AISNE))
                .when(new DescribePartner(IN_NORD, null))
                .then(new PartnerChanged(IN_NORD));
    }

    @Test
    void registeringAnotherUnderTheSameIdIsRefused() {
        partner()
                .given(new PartnerRegistered(IN_NORD, null))
                .when(new RegisterPartner(IN_NORD_AND_AISNE, "P-2"))
                .thenRejected(new AlreadyOnTheMap());
    }

    @Test
    void aClosedPartnerStaysClosedUntilItIsSaidToHelp() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        PartnerEvent registered = new PartnerRegistered(IN_NORD, null);
        partner().when(new ClosePartner(june)).thenRejected(new NotOnTheMap());
        partner().given(registered).when(new ClosePartner(june)).then(new PartnerClosed(june));
        partner()
                .given(registered, new PartnerClosed(june))
                .when(new ClosePartner(june))
                .thenNothingHappened();
        partner()
                .given(registered, new PartnerClosed(june), new PartnerChanged(IN_NORD_AND_AISNE))
                .when(new ClosePartner(june))
                .thenNothingHappened();
        partner()
                .given(registered, new PartnerClosed(june))
                .when(new ReopenPartner())
                .then(new PartnerReopened());
        partner().given(registered).when(new ReopenPartner()).thenNothingHappened();
    }

    @Test
    void theReferenceOfTheFirstTellingIsKept() {
        Partner state = decider.evolve(decider.initialState(), new PartnerRegistered(IN_NORD, "P-1"));
        assertThat(decider.evolve(state, new PartnerChanged(IN_NORD_AND_AISNE)))
                .isEqualTo(new Partner.OnTheMap(IN_NORD_AND_AISNE, "P-1", null, null, List.of(), 1, false, false));
    }

    @Test
    void whatIsOpenHasNoContactsAndNothingThatThePublicMayNotKnow() {
        PartnerDetails refuge = Samples.refuge("Refuge", "59");
        PartnerChanged told = new PartnerChanged(refuge);
        assertThat(told.details()).isEqualTo(refuge);
        assertThat(told.open()).isEqualTo(refuge.open());
        assertThat(refuge.contacts()).isNotEmpty();
        assertThat(told.open().contacts()).isEmpty();
        assertThat(told.open().source()).isNull();
        assertThat(told.open().places())
                .allMatch(place -> place.confidentiality() == Confidentiality.PUBLIC
                        && refuge.confidentiality() == Confidentiality.PUBLIC);
        assertThat(new PartnerChanged(told.open(), Personal.withheld()).details())
                .isEqualTo(refuge.open());
        assertThat(new PartnerChanged(refuge.open()).whole()).isNull();
    }

    /** A link that is out already, a proposal that waited. */
    @Test
    void whoWasErasedIsAskedNothingAndHasNothingWaiting() {
        LocalDate june = MAY.plusMonths(1);
        Question question = new Question(MAY, 1);
        UUID waiting = UUID.randomUUID();
        PartnerEvent[] past = {
            new PartnerRegistered(Samples.refuge("Refuge", "59"), null),
            new PartnerAssured(MAY, Assurer.CARTOGRAPHER),
            new ProposalMade(waiting, Samples.correction(), MAY),
            new PartnerAssured(june, Assurer.CARTOGRAPHER),
            new PartnerErased("dpo", "sealed")
        };
        Question asked = new Question(june, 1);
        for (Question each : List.of(question, asked)) {
            partner().given(past).when(new ConfirmEntry(each, june)).thenRejected(new NotAsked());
            partner()
                    .given(past)
                    .when(new ProposeCorrection(each, UUID.randomUUID(), Samples.correction(), june))
                    .thenRejected(new NotAsked());
        }
        partner().given(past).when(new AcceptProposal(waiting, null)).thenRejected(new NoSuchProposal());
        partner().given(past).when(new RejectProposal(waiting)).thenRejected(new NoSuchProposal());
    }

    @Test
    void whoWasErasedIsAtRest() {
        PartnerDetails refuge = Samples.refuge("Refuge", "59");
        var registered = new PartnerRegistered(refuge, null);
        partner().given(registered).when(new ErasePartner("dpo", "sealed")).then(new PartnerErased("dpo", "sealed"));
        partner()
                .given(registered, new PartnerErased("dpo", "sealed"))
                .when(new ErasePartner("dpo", "sealed"))
                .thenNothingHappened();
        partner()
                .given(registered, new PartnerErased("dpo", "sealed"))
                .when(new DescribePartner(refuge, null))
                .thenRejected(new PartnerIsErased());
        partner()
                .given(registered, new PartnerErased("dpo", "sealed"))
                .when(new ClosePartner(MAY))
                .then(new PartnerClosed(MAY));
        Partner erased =
                decider.evolve(decider.evolve(decider.initialState(), registered), new PartnerErased("dpo", "sealed"));
        assertThat(erased).isEqualTo(new OnTheMap(refuge.open(), null, null, null, List.of(), 1, false, true));
    }

    @Test
    void departmentsAreASetWhateverTheirOrder() {
        assertThat(details("A", "59", "02", "59")).isEqualTo(details("A", "02", "59"));
    }

    @Test
    void anAssuranceCountsFromItsDay() {
        partner()
                .given(new PartnerRegistered(IN_NORD, null))
                .when(new AssurePartner(MAY, Assurer.CARTOGRAPHER))
                .then(new PartnerAssured(MAY, Assurer.CARTOGRAPHER));
        partner()
                .given(new PartnerRegistered(IN_NORD, null), new PartnerAssured(MAY, Assurer.PARTNER))
                .when(new AssurePartner(MAY, Assurer.CARTOGRAPHER))
                .thenNothingHappened();
        partner().when(new AssurePartner(MAY, Assurer.CARTOGRAPHER)).thenRejected(new NotOnTheMap());
    }

    @Test
    void anOlderAssuranceTakesNoLaterOneBack() {
        partner()
                .given(new PartnerRegistered(IN_NORD, null), new PartnerAssured(MAY, Assurer.PARTNER))
                .when(new AssurePartner(MAY.minusDays(1), Assurer.CARTOGRAPHER))
                .thenRejected(new AssuredLater(MAY));
    }

    @Test
    void whateverIsToldOfItAnAssuranceStays() {
        Partner assured = decider.evolve(
                decider.evolve(decider.initialState(), new PartnerRegistered(IN_NORD, null)),
                new PartnerAssured(MAY, Assurer.PARTNER));
        for (PartnerEvent event :
                List.of(new PartnerChanged(IN_NORD_AND_AISNE), new PartnerClosed(MAY), new PartnerReopened())) {
            assertThat(decider.evolve(assured, event))
                    .isInstanceOfSatisfying(
                            OnTheMap.class,
                            known -> assertThat(known.assuredOn()).isEqualTo(MAY));
        }
    }

    /** Of the day of the last assurance, in the mailbox of this number. */
    private static PartnerCommand proposal(int mailbox) {
        return new ProposeCorrection(new Question(APRIL.assuredOn(), mailbox), PROPOSAL, renamed("Refuge"), MAY);
    }

    private static PartnerCommand confirmation(int mailbox) {
        return new ConfirmEntry(new Question(APRIL.assuredOn(), mailbox), MAY);
    }

    @Test
    void aQuestionIsAnsweredOnceWhicheverWay() {
        PartnerEvent registered = new PartnerRegistered(IN_NORD, null);
        PartnerEvent made = new ProposalMade(PROPOSAL, renamed("Refuge"), MAY);
        PartnerEvent confirmed = new PartnerAssured(MAY, Assurer.PARTNER);
        partner().given(registered, APRIL).when(confirmation(1)).then(confirmed);
        for (PartnerEvent answer : List.of(made, confirmed, new PartnerAssured(MAY, Assurer.CARTOGRAPHER))) {
            for (PartnerCommand again : List.of(proposal(1), confirmation(1))) {
                partner().given(registered, APRIL, answer).when(again).thenRejected(new NotAsked());
            }
        }
        partner()
                .given(registered, APRIL, made, new ProposalRejected(PROPOSAL))
                .when(proposal(1))
                .thenRejected(new NotAsked());
        partner().given(registered).when(proposal(1)).thenRejected(new NotAsked());
    }

    /** That anybody made sure on the same day takes nothing from the answer: it is told, and it is the only one. */
    @Test
    void onTheDayOfTheAssuranceAQuestionIsAnsweredOnceToo() {
        PartnerEvent registered = new PartnerRegistered(IN_NORD, null);
        ConfirmEntry sameDay = new ConfirmEntry(new Question(MAY, 1), MAY);
        PartnerEvent assured = new PartnerAssured(MAY, Assurer.CARTOGRAPHER);
        PartnerEvent confirmed = new PartnerAssured(MAY, Assurer.PARTNER);
        partner().given(registered, assured).when(sameDay).then(confirmed);
        partner().given(registered, assured, confirmed).when(sameDay).thenRejected(new NotAsked());
    }

    @Test
    void whoReadsAFormerMailboxIsNotAsked() {
        PartnerEvent registered = new PartnerRegistered(IN_NORD, null);
        Correction mailbox = new Correction(
                null, null, null, "accueil@refuge.example.org", null, List.of(), List.of(), List.of(), null);
        PartnerEvent moved = new PartnerChanged(mailbox.of(IN_NORD));
        partner().given(registered, APRIL, moved).when(confirmation(1)).thenRejected(new NotAsked());
        partner()
                .given(registered, APRIL, moved, new PartnerChanged(IN_NORD))
                .when(confirmation(1))
                .thenRejected(new NotAsked());
        partner()
                .given(registered, APRIL, moved, new PartnerChanged(IN_NORD))
                .when(confirmation(3))
                .then(new PartnerAssured(MAY, Assurer.PARTNER));
    }

    @Test
    void aProposalChangesNothingUntilItIsAccepted() {
        PartnerEvent registered = new PartnerRegistered(IN_NORD, null);
        PartnerEvent made = new ProposalMade(PROPOSAL, renamed("Refuge"), MAY);
        partner().given(registered, APRIL).when(proposal(1)).then(made);
        partner()
                .given(registered, made)
                .when(new AcceptProposal(PROPOSAL, null))
                .then(
                        new PartnerChanged(details("Refuge", "59")),
                        new ProposalAccepted(PROPOSAL),
                        new PartnerAssured(MAY, Assurer.PARTNER));
        partner().given(registered, made).when(new RejectProposal(PROPOSAL)).then(new ProposalRejected(PROPOSAL));
    }

    /** Who leaves a part of it does not say that the entry is true. */
    @Test
    void aProposalIsTakenInPartAndThatAssuresNothing() {
        PartnerEvent registered = new PartnerRegistered(IN_NORD, null);
        Correction correction = correction("Refuge", null, null, "119", null);
        PartnerEvent made = new ProposalMade(PROPOSAL, correction, MAY);
        PartnerDetails called = correction(null, null, null, "119", null).of(IN_NORD);
        partner()
                .given(registered, made)
                .when(new AcceptProposal(PROPOSAL, Set.of("phone")))
                .then(new PartnerChanged(called), new ProposalAccepted(PROPOSAL));
        partner()
                .given(registered, made)
                .when(new AcceptProposal(PROPOSAL, Set.of("phone", "name")))
                .then(
                        new PartnerChanged(correction.of(IN_NORD)),
                        new ProposalAccepted(PROPOSAL),
                        new PartnerAssured(MAY, Assurer.PARTNER));
    }

    @Test
    void aProposalIsDecidedOnce() {
        PartnerEvent registered = new PartnerRegistered(IN_NORD, null);
        PartnerEvent made = new ProposalMade(PROPOSAL, renamed("Refuge"), MAY);
        for (PartnerEvent decided : List.of(new ProposalAccepted(PROPOSAL), new ProposalRejected(PROPOSAL))) {
            partner()
                    .given(registered, made, decided)
                    .when(new AcceptProposal(PROPOSAL, null))
                    .thenRejected(new NoSuchProposal());
            partner()
                    .given(registered, made, decided)
                    .when(new RejectProposal(PROPOSAL))
                    .thenRejected(new NoSuchProposal());
        }
    }

    @Test
    void anOlderProposalTakesNoLaterAssuranceBack() {
        partner()
                .given(
                        new PartnerRegistered(IN_NORD, null),
                        new ProposalMade(PROPOSAL, renamed(IN_NORD.name()), MAY),
                        new PartnerAssured(MAY.plusDays(1), Assurer.CARTOGRAPHER))
                .when(new AcceptProposal(PROPOSAL, null))
                .then(new ProposalAccepted(PROPOSAL));
    }

    @Test
    void aCorrectionSaysWhatIsOtherAndAnEmptyTextTakesAway() {
        PartnerDetails known = Samples.refuge("Refuge", "59");
        PartnerDetails corrected =
                correction(null, null, "", "119", "Fermé le lundi").of(known);
        assertThat(corrected.website()).isNull();
        assertThat(corrected.phone()).isEqualTo("119");
        assertThat(corrected.email()).isEqualTo(known.email());
        assertThat(corrected.services()).isEqualTo(known.services());
        assertThat(correction("", null, null, null, null).of(known)).isEqualTo(known);
        assertThat(correction(null, null, null, null, null).saysNothing()).isTrue();
    }

    private static Correction correction(String name, String description, String website, String phone, String remark) {
        return new Correction(name, description, website, null, phone, List.of(), List.of(), List.of(), remark);
    }

    private static Correction renamed(String name) {
        return correction(name, null, null, null, null);
    }

    private static PartnerDetails details(String name, String... departments) {
        return PartnerDetails.named(name, PartnerKind.ASSOCIATION, Sector.HEALTH, Scope.LOCAL, List.of(departments));
    }

    private static DeciderSpecification<PartnerCommand, Partner, PartnerEvent, PartnerRejection> partner() {
        return DeciderSpecification.of(new PartnerDecider());
    }
}
