package org.vigie.analytics.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.RunningActivity;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.analytics.testing.Topics;
import org.vigie.analytics.testing.VersionedActivity;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.local.testing.Backends;

/** What a topic should not hold, or not yet, or no longer: it never makes a wrong figure. */
class StrayEventsTest {
    private static final UUID CASE = new UUID(1, 1);
    private static final Period APRIL = new Period(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 30));

    private final String suffix = "-" + UUID.randomUUID();
    private final AgroalDataSource database = TestDatabase.migrated().pool();

    StrayEventsTest() throws SQLException {}

    @AfterEach
    void close() {
        database.close();
    }

    private RunningActivity start() {
        return RunningActivity.start(database, new VersionedActivity(1, Set.of("vigie.intake" + suffix)));
    }

    @Test
    void itMayStartBeforeThereIsATopic() throws Exception {
        try (RunningActivity running = start()) {
            Topics.send(List.of(call(1, "2023-04-04T10:00:00Z")), suffix);
            running.awaitCounted(1);
        }
        assertThat(figures(APRIL)).containsEntry("cases", new Count(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vigie.intake.CallRecorded.v2", "vigie.intake.WeatherObserved.v1"})
    void atAnUnknownTypeOrVersionItStopsAndSaysWhich(String type) throws Exception {
        ObjectNode data = (ObjectNode) call(2, "2023-04-05T10:00:00Z").data();
        Topics.send(
                List.of(call(1, "2023-04-04T10:00:00Z"), Published.event(type, 2, CASE, Instant.EPOCH, data)), suffix);
        try (RunningActivity running = start()) {
            assertThat(running.awaitStopped()).contains(type);
        }
        assertThat(figures(APRIL)).containsEntry("calls", new Count(1));
    }

    @Test
    void whatIsToldOfAnUnknownCaseWaitsForItsFirstCall() throws Exception {
        ObjectNode action = JsonNodeFactory.instance
                .objectNode()
                .put("caseId", CASE.toString())
                .put("actionId", new UUID(3, 1).toString())
                .put("type", "ASE_LIAISON")
                .put("occurredAt", "2023-04-04T11:00:00Z");
        Topics.send(List.of(Published.event("vigie.intake.ActionTaken.v1", 1, CASE, Instant.EPOCH, action)), suffix);
        try (RunningActivity running = start()) {
            running.awaitCounted(1);
            assertThat(figures(APRIL)).containsEntry("cases", new Count(0));
            Topics.send(List.of(call(2, "2023-04-04T10:00:00Z")), suffix);
            running.awaitCounted(2);
        }
        assertThat(figures(APRIL)).containsEntry("action.ASE_LIAISON", new Figure.Share(1, 1));
    }

    @Test
    void aClockInTheFutureCountsOnItsOwnDayAndOnNoOther() throws Exception {
        Topics.send(List.of(call(1, "2023-04-04T10:00:00Z"), call(2, "2099-01-01T10:00:00Z")), suffix);
        try (RunningActivity running = start()) {
            running.awaitCounted(2);
        }
        assertThat(figures(APRIL)).containsEntry("calls", new Count(1));
        LocalDate day = LocalDate.of(2099, 1, 1);
        assertThat(figures(new Period(day, day)))
                .containsEntry("calls", new Count(1))
                .containsEntry("cases", new Count(0));
    }

    /** With a retention that is set wrong the broker deletes from the front: what is left would be counted as if it were all. */
    @Test
    void itStopsWhenTheFirstEventsOfATopicWereDeleted() throws Exception {
        Topics.send(List.of(call(1, "2023-04-04T10:00:00Z"), call(2, "2023-04-05T10:00:00Z")), suffix);
        deleteTheFirst("vigie.intake" + suffix);
        try (RunningActivity running = start()) {
            assertThat(running.awaitStopped()).contains("vigie.intake" + suffix, "retention");
        }
        assertThat(figures(APRIL)).containsEntry("calls", new Count(0));
    }

    private static void deleteTheFirst(String topic) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers()))) {
            for (int partition = 0; partition < 12; partition++) {
                TopicPartition of = new TopicPartition(topic, partition);
                long end = admin.listOffsets(Map.of(of, org.apache.kafka.clients.admin.OffsetSpec.latest()))
                        .partitionResult(of)
                        .get()
                        .offset();
                if (end > 0) {
                    admin.deleteRecords(Map.of(of, RecordsToDelete.beforeOffset(1)))
                            .all()
                            .get();
                }
            }
        }
    }

    /** A call of the one case, under its position. */
    private static ReceivedEvent call(long position, String at) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("caseId", CASE.toString())
                .put("callId", new UUID(2, position).toString())
                .put("occurredAt", at)
                .put("channel", "PHONE");
        data.putObject("caller").put("category", "WITNESS");
        data.putArray("minors");
        data.putArray("concerns");
        return Published.event("vigie.intake.CallRecorded.v1", position, CASE, Instant.EPOCH, data);
    }

    private Map<String, Figure> figures(Period period) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ActivityFigures.of(TotalsQuery.read(connection, period).totals());
        }
    }
}
