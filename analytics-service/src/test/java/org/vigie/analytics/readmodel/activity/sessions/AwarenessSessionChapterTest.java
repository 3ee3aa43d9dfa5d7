package org.vigie.analytics.readmodel.activity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.ReceivedEvent;

class AwarenessSessionChapterTest {
    private static final Period APRIL = new Period(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 30));
    private static final Period MAY = new Period(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 31));

    private final TestDatabase database = TestDatabase.create();
    private final UUID session = UUID.randomUUID();

    @Test
    void aSessionThatIsCorrectedCountsAsLastTold() throws SQLException {
        database.apply(List.of(event("Held", 1, UUID.randomUUID(), "2023-04-10", 50)));
        database.apply(List.of(event("Held", 2, session, "2023-04-23", 180)));
        assertThat(database.figures(APRIL))
                .containsEntry("awareness.sessions", new Count(2))
                .containsEntry("awareness.professionals", new Count(230));

        database.apply(List.of(event("Changed", 3, session, "2023-05-02", 170)));
        assertThat(database.figures(APRIL))
                .containsEntry("awareness.sessions", new Count(1))
                .containsEntry("awareness.professionals", new Count(50));
        assertThat(database.figures(MAY))
                .containsEntry("awareness.sessions", new Count(1))
                .containsEntry("awareness.professionals", new Count(170));
    }

    private static ReceivedEvent event(String what, long position, UUID session, String heldOn, int professionals) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("awarenessSessionId", session.toString()).put("heldOn", heldOn).put("professionals", professionals);
        return Published.event("vigie.mapping.AwarenessSession" + what + ".v1", position, session, Instant.EPOCH, data);
    }
}
