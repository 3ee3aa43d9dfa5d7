package org.vigie.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.testing.DeciderSpecification;
import org.vigie.mapping.domain.awareness.AwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand.DescribeAwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand.RecordAwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSessionDecider;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionChanged;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionHeld;
import org.vigie.mapping.domain.awareness.AwarenessSessionRejection;
import org.vigie.mapping.domain.awareness.AwarenessSessionRejection.AlreadyHeld;

class AwarenessSessionDeciderTest {
    private static final AwarenessSessionDetails REACHED_180 = reached(180);
    private static final AwarenessSessionDetails REACHED_200 = reached(200);

    @Test
    void aSessionIsHeld() {
        session()
                .when(new RecordAwarenessSession(REACHED_180, "2023-A01"))
                .then(new AwarenessSessionHeld(REACHED_180, "2023-A01"));
        session()
                .when(new DescribeAwarenessSession(REACHED_180, null))
                .then(new AwarenessSessionHeld(REACHED_180, null));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        session()
                .given(new AwarenessSessionHeld(REACHED_180, "2023-A01"))
                .when(new DescribeAwarenessSession(REACHED_180, null))
                .thenNothingHappened();
    }

    @Test
    void describingASessionAnewChangesIt() {
        session()
                .given(new AwarenessSessionHeld(REACHED_180, null))
                .when(new DescribeAwarenessSession(REACHED_200, null))
                .then(new AwarenessSessionChanged(REACHED_200));
    }

    @Test
    void recordingAnotherUnderTheSameIdIsRefused() {
        session()
                .given(new AwarenessSessionHeld(REACHED_180, null))
                .when(new RecordAwarenessSession(REACHED_200, "2023-A02"))
                .thenRejected(new AlreadyHeld());
    }

    @Test
    void theReferenceOfTheFirstTellingIsKept() {
        var decider = new AwarenessSessionDecider();
        AwarenessSession state =
                decider.evolve(decider.initialState(), new AwarenessSessionHeld(REACHED_180, "2023-A01"));
        assertThat(decider.evolve(state, new AwarenessSessionChanged(REACHED_200)))
                .isEqualTo(new AwarenessSession.Held(REACHED_200, "2023-A01"));
    }

    private static AwarenessSessionDetails reached(int professionals) {
        return new AwarenessSessionDetails(LocalDate.of(2023, 4, 23), "Intervention", professionals, "23");
    }

    private static DeciderSpecification<
                    AwarenessSessionCommand, AwarenessSession, AwarenessSessionEvent, AwarenessSessionRejection>
            session() {
        return DeciderSpecification.of(new AwarenessSessionDecider());
    }
}
