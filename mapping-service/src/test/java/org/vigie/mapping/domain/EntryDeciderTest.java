package org.vigie.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.domain.entry.EntryCommand;
import org.vigie.mapping.domain.entry.EntryCommand.DescribeEntry;
import org.vigie.mapping.domain.entry.EntryCommand.RecordEntry;
import org.vigie.mapping.domain.entry.EntryRejection;
import org.vigie.mapping.domain.entry.EntryRejection.AlreadyKnown;
import org.vigie.mapping.domain.entry.EntryRejection.UnknownPartners;
import org.vigie.mapping.domain.entry.EntryState;
import org.vigie.mapping.domain.entry.FollowUp;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionEvent;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;

/** The rules of every kind of which nothing is decided but what is known, spoken in work sessions. */
class EntryDeciderTest {
    private static final UUID COUNCIL = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID REFUGE = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID STRANGER = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final Set<UUID> MAP = Set.of(COUNCIL, REFUGE);
    private static final WorkSessionDetails WITH_COUNCIL = with(COUNCIL);
    private static final WorkSessionDetails WITH_BOTH = with(COUNCIL, REFUGE);

    @Test
    void aSessionIsHeldWithPartnersOfTheMap() {
        session()
                .when(new RecordEntry<>(WITH_BOTH, "2023-W001", MAP))
                .then(new WorkSessionHeld(WITH_BOTH, "2023-W001"));
    }

    @Test
    void aSessionWithStrangersIsRefusedAndNamesThem() {
        session()
                .when(new RecordEntry<>(with(COUNCIL, STRANGER), "2023-W001", MAP))
                .thenRejected(new UnknownPartners(List.of(STRANGER)));
        session()
                .given(new WorkSessionHeld(WITH_COUNCIL, null))
                .when(new DescribeEntry<>(with(STRANGER), null, MAP))
                .thenRejected(new UnknownPartners(List.of(STRANGER)));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        session()
                .given(new WorkSessionHeld(WITH_BOTH, "2023-W001"))
                .when(new RecordEntry<>(with(REFUGE, COUNCIL, REFUGE), "other", MAP))
                .thenNothingHappened();
    }

    @Test
    void describingASessionAnewChangesIt() {
        session()
                .given(new WorkSessionHeld(WITH_COUNCIL, null))
                .when(new DescribeEntry<>(WITH_BOTH, null, MAP))
                .then(new WorkSessionChanged(WITH_BOTH));
    }

    @Test
    void whatIsDoneSinceIsAChange() {
        UUID followUp = UUID.fromString("44444444-4444-4444-8444-444444444444");
        LocalDate due = LocalDate.of(2023, 6, 30);
        WorkSessionDetails open = following(new FollowUp(followUp, "Fiche", due, null));
        WorkSessionDetails done = following(new FollowUp(followUp, "Fiche", due, due));
        session()
                .given(new WorkSessionHeld(open, null))
                .when(new DescribeEntry<>(done, null, MAP))
                .then(new WorkSessionChanged(done));
    }

    @Test
    void describingAnUnknownSessionTellsOfIt() {
        session().when(new DescribeEntry<>(WITH_COUNCIL, null, MAP)).then(new WorkSessionHeld(WITH_COUNCIL, null));
    }

    @Test
    void recordingAnotherUnderTheSameIdIsRefused() {
        session()
                .given(new WorkSessionHeld(WITH_COUNCIL, null))
                .when(new RecordEntry<>(WITH_BOTH, "2023-W002", MAP))
                .thenRejected(new AlreadyKnown());
    }

    @Test
    void theReferenceOfTheFirstTellingIsKept() {
        var decider = WorkSessions.KIND.decider();
        var state = decider.evolve(decider.initialState(), new WorkSessionHeld(WITH_COUNCIL, "2023-W001"));
        assertThat(decider.evolve(state, new WorkSessionChanged(WITH_BOTH)))
                .isEqualTo(new EntryState.Known<>(WITH_BOTH, "2023-W001"));
    }

    private static WorkSessionDetails with(UUID... partners) {
        return new WorkSessionDetails(LocalDate.of(2023, 4, 14), "Cartographie", List.of(partners));
    }

    private static WorkSessionDetails following(FollowUp followUp) {
        return new WorkSessionDetails(
                LocalDate.of(2023, 4, 14), "Cartographie", List.of(COUNCIL), List.of(), List.of(), List.of(followUp));
    }

    private static DeciderSpecification<
                    EntryCommand<WorkSessionDetails>, EntryState<WorkSessionDetails>, WorkSessionEvent, EntryRejection>
            session() {
        return DeciderSpecification.of(WorkSessions.KIND.decider());
    }
}
