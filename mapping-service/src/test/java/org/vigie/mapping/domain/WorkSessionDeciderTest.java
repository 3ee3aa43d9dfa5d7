package org.vigie.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.mapping.domain.worksession.WorkSession;
import org.vigie.mapping.domain.worksession.WorkSessionCommand;
import org.vigie.mapping.domain.worksession.WorkSessionCommand.DescribeWorkSession;
import org.vigie.mapping.domain.worksession.WorkSessionCommand.RecordWorkSession;
import org.vigie.mapping.domain.worksession.WorkSessionDecider;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionEvent;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;
import org.vigie.mapping.domain.worksession.WorkSessionRejection;
import org.vigie.mapping.domain.worksession.WorkSessionRejection.AlreadyHeld;
import org.vigie.mapping.domain.worksession.WorkSessionRejection.UnknownPartners;

class WorkSessionDeciderTest {
    private static final UUID COUNCIL = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID REFUGE = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID STRANGER = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final Set<UUID> MAP = Set.of(COUNCIL, REFUGE);
    private static final WorkSessionDetails WITH_COUNCIL = with(COUNCIL);
    private static final WorkSessionDetails WITH_BOTH = with(COUNCIL, REFUGE);

    @Test
    void aSessionIsHeldWithPartnersOfTheMap() {
        session()
                .when(new RecordWorkSession(WITH_BOTH, "2023-W001", MAP))
                .then(new WorkSessionHeld(WITH_BOTH, "2023-W001"));
    }

    @Test
    void aSessionWithStrangersIsRefusedAndNamesThem() {
        session()
                .when(new RecordWorkSession(with(COUNCIL, STRANGER), "2023-W001", MAP))
                .thenRejected(new UnknownPartners(List.of(STRANGER)));
        session()
                .given(new WorkSessionHeld(WITH_COUNCIL, null))
                .when(new DescribeWorkSession(with(STRANGER), null, MAP))
                .thenRejected(new UnknownPartners(List.of(STRANGER)));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        session()
                .given(new WorkSessionHeld(WITH_BOTH, "2023-W001"))
                .when(new RecordWorkSession(with(REFUGE, COUNCIL, REFUGE), "other", MAP))
                .thenNothingHappened();
    }

    @Test
    void describingASessionAnewChangesIt() {
        session()
                .given(new WorkSessionHeld(WITH_COUNCIL, null))
                .when(new DescribeWorkSession(WITH_BOTH, null, MAP))
                .then(new WorkSessionChanged(WITH_BOTH));
    }

    @Test
    void describingAnUnknownSessionTellsOfIt() {
        session().when(new DescribeWorkSession(WITH_COUNCIL, null, MAP)).then(new WorkSessionHeld(WITH_COUNCIL, null));
    }

    @Test
    void recordingAnotherUnderTheSameIdIsRefused() {
        session()
                .given(new WorkSessionHeld(WITH_COUNCIL, null))
                .when(new RecordWorkSession(WITH_BOTH, "2023-W002", MAP))
                .thenRejected(new AlreadyHeld());
    }

    @Test
    void theReferenceOfTheFirstTellingIsKept() {
        var decider = new WorkSessionDecider();
        WorkSession state = decider.evolve(decider.initialState(), new WorkSessionHeld(WITH_COUNCIL, "2023-W001"));
        assertThat(decider.evolve(state, new WorkSessionChanged(WITH_BOTH)))
                .isEqualTo(new WorkSession.Held(WITH_BOTH, "2023-W001"));
    }

    private static WorkSessionDetails with(UUID... partners) {
        return new WorkSessionDetails(LocalDate.of(2023, 4, 14), "Cartographie", List.of(partners));
    }

    private static DeciderSpecification<WorkSessionCommand, WorkSession, WorkSessionEvent, WorkSessionRejection>
            session() {
        return DeciderSpecification.of(new WorkSessionDecider());
    }
}
