package org.vigie.analytics.readmodel.activity.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.ReceivedEvent;

class ReferralChapterTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant MONDAY = Instant.parse("2023-04-03T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-04-04T08:00:00Z");
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private long position;

    @BeforeEach
    void empty() throws SQLException {
        DATABASE.clear();
    }

    @Test
    void eachReferralCountsInItsLastStatus() throws SQLException {
        DATABASE.apply(List.of(
                event(ONE, "Opened", "ROUTED", MONDAY),
                event(OTHER, "Opened", "ROUTED", TUESDAY),
                event(ONE, "Routed", "ROUTED", MONDAY)));
        DATABASE.apply(List.of(event(ONE, "Sent", "SENT", TUESDAY)));

        assertThat(watch().byStatus()).containsEntry("ROUTED", 1L).containsEntry("SENT", 1L);
    }

    @Test
    void theOldestIsTheOneOpenedFirstThatNoAuthorityAcknowledged() throws SQLException {
        DATABASE.apply(List.of(
                event(ONE, "Opened", "ROUTED", MONDAY),
                event(OTHER, "Opened", "UNROUTABLE", TUESDAY),
                event(ONE, "Sent", "SENT", TUESDAY)));
        assertThat(watch().oldestUnacknowledged()).isEqualTo(MONDAY);

        DATABASE.apply(List.of(event(ONE, "Acknowledged", "ACKNOWLEDGED", TUESDAY)));
        assertThat(watch().oldestUnacknowledged()).isEqualTo(TUESDAY);

        DATABASE.apply(List.of(event(OTHER, "Withdrawn", "WITHDRAWN", TUESDAY)));
        assertThat(watch().oldestUnacknowledged()).isNull();
    }

    @Test
    void aReferralThatComesTwiceCountsOnce() throws SQLException {
        List<ReceivedEvent> events =
                List.of(event(ONE, "Opened", "ROUTED", MONDAY), event(ONE, "Sent", "SENT", TUESDAY));
        DATABASE.apply(events);
        DATABASE.apply(events);

        assertThat(watch().byStatus()).containsEntry("SENT", 1L);
        assertThat(watch().byStatus().getOrDefault("ROUTED", 0L)).isZero();
    }

    private ReceivedEvent event(UUID referral, String what, String status, Instant at) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("referralId", referral.toString()).put("status", status).put("at", at.toString());
        return Published.event("vigie.referral.Referral" + what + ".v1", ++position, referral, at, data);
    }

    private static ReferralWatch watch() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            return ReferralWatch.read(connection);
        }
    }
}
