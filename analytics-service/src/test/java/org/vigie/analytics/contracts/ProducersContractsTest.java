package org.vigie.analytics.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.EventTypes;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.eventlog.testing.ConsumedEventsContract;

/** What the report is made of is what the other services publish. */
class ProducersContractsTest implements ConsumedEventsContract {
    private final TestDatabase database = TestDatabase.create();

    @Override
    public Set<String> producers() {
        return Set.of("intake", "referral", "mapping");
    }

    @Override
    public EventTypes types() {
        return EventTypes.of(new ActivityProjection());
    }

    @Override
    public void read(ReceivedEvent event) throws SQLException {
        database.apply(List.of(event));
    }

    @Test
    void theSamplesOfIntakeCountUntilTheyAreWithdrawn() throws SQLException {
        UUID sameCase = UUID.randomUUID();
        readSamplesOfIntake(sameCase, type -> !type.contains("Withdrawn"));
        assertThat(figures()).containsEntry("cases", new Count(1)).containsEntry("calls", new Count(1));
        readSamplesOfIntake(sameCase, type -> type.contains("Withdrawn"));
        assertThat(figures()).containsEntry("cases", new Count(0)).containsEntry("calls", new Count(0));
    }

    private void readSamplesOfIntake(UUID sameCase, Predicate<String> types) throws SQLException {
        for (ReceivedEvent e : samples()) {
            if (e.service().equals("intake") && types.test(e.type())) {
                read(Published.event(e.type(), e.position(), sameCase, e.time(), (ObjectNode) e.data()));
            }
        }
    }

    private Map<String, Figure> figures() throws SQLException {
        return database.figures(new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31)));
    }
}
