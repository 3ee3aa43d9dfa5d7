package org.vigie.referral.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.vigie.local.postgresql.Database;
import org.vigie.local.testing.Backends;
import org.vigie.referral.application.delivery.Bell;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.Task;

class PostgresTodoListTest {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final int MANY = 100;
    private static final int FEW = 2;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Instant now = Clock.systemUTC().instant();

    @BeforeEach
    void createTables() throws SQLException, IOException {
        Database created = Backends.postgres().createDatabase("todo_" + DATABASES.incrementAndGet());
        database.setUrl(created.jdbcUrl());
        database.setUser(created.owner());
        database.setPassword(created.ownerPassword());
        createTable();
    }

    private void createTable() throws SQLException, IOException {
        execute(Files.readString(Path.of("src/main/resources/db/projection/todo.sql")));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void immediateDangerGoesFirstThenWhatWaitsLongest() throws SQLException {
        UUID late = add("59D", false, -1);
        UUID early = add("60D", false, -9);
        UUID urgent = add("61D", true, 0);
        assertThat(list("1m").lease(1, FEW, Map.of()).tasks())
                .extracting(Task::referralId)
                .containsExactly(urgent);
        assertThat(list("1m").lease(1, FEW, Map.of()).tasks())
                .extracting(Task::referralId)
                .containsExactly(early);
        assertThat(list("1m").lease(1, FEW, Map.of()).tasks())
                .extracting(Task::referralId)
                .containsExactly(late);
        assertThat(list("1m").lease(MANY, FEW, Map.of()).tasks()).isEmpty();
    }

    @Test
    void aLongQueueOfOneAuthorityHidesNoOther() throws SQLException {
        for (int i = 0; i < MANY; i++) {
            add("59D", true, -MANY);
        }
        UUID other = add("60D", false, 0);
        List<Task> tasks = list("1m").lease(MANY, FEW, Map.of()).tasks();
        assertThat(tasks).hasSize(FEW + 1).extracting(Task::referralId).contains(other);
    }

    @Test
    void whatIsInHandCounts() throws SQLException {
        add("59D", false, 0);
        add("59D", false, 0);
        assertThat(list("1m").lease(MANY, FEW, Map.of("59D", FEW)).tasks()).isEmpty();
        assertThat(list("1m").lease(MANY, FEW, Map.of("59D", 1)).tasks()).hasSize(1);
    }

    @Test
    void whatIsNotReadyWaits() throws SQLException {
        add("59D", false, 60);
        assertThat(list("1m").lease(MANY, FEW, Map.of()).tasks()).isEmpty();
    }

    @Test
    void whoFindsNothingLearnsWhenThereWillBe() throws SQLException {
        assertThat(list("1m").lease(MANY, FEW, Map.of()).next()).isEmpty();
        UUID ready = add("59D", false, 0);
        add("60D", false, 3600);
        assertThat(list("10m").lease(MANY, FEW, Map.of()).tasks())
                .extracting(Task::referralId)
                .containsExactly(ready);
        assertThat(list("10m").lease(MANY, FEW, Map.of()).next())
                .as("when the lease ends, before the other is ready")
                .hasValueSatisfying(next -> assertThat(next).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(10)));
        execute("UPDATE referral_todo SET leased_until = now() + interval '2 hours' WHERE authority = '59D'");
        assertThat(list("3h").lease(MANY, FEW, Map.of()).next())
                .hasValueSatisfying(next -> assertThat(next)
                        .isGreaterThan(Duration.ofMinutes(10))
                        .isLessThanOrEqualTo(Duration.ofHours(1).plusSeconds(1)));
    }

    @Test
    void aTaskBelongsToOneUntilItsLeaseEnds() throws SQLException {
        UUID referral = add("59D", false, 0);
        assertThat(list("1ms").lease(MANY, FEW, Map.of()).tasks()).hasSize(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(list("1m").lease(MANY, FEW, Map.of()).tasks())
                                .extracting(Task::referralId)
                                .containsExactly(referral));
        assertThat(list("1m").lease(MANY, FEW, Map.of()).tasks()).isEmpty();
    }

    @Test
    void whatWasLeasedByAClockThatWasPutBackIsFree() throws SQLException {
        UUID referral = add("59D", false, 0);
        assertThat(list("1h").lease(MANY, FEW, Map.of()).tasks()).hasSize(1);
        assertThat(list("59m30s").lease(MANY, FEW, Map.of()).tasks()).isEmpty();
        assertThat(list("1m").lease(MANY, FEW, Map.of()).tasks())
                .extracting(Task::referralId)
                .containsExactly(referral);
    }

    @Test
    void whoLostTheLeaseCannotPutTheTaskOff() throws SQLException {
        add("59D", false, 0);
        Task lost = list("1ms").lease(MANY, FEW, Map.of()).tasks().getFirst();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> !list("1ms").lease(MANY, FEW, Map.of()).tasks().isEmpty());
        list("1m").putOff(lost, Duration.ofMinutes(10));
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> !list("1m").lease(MANY, FEW, Map.of()).tasks().isEmpty());
    }

    @Test
    void whatIsPutOffCountsItsWaits() throws SQLException {
        add("59D", false, 0);
        Task task = list("1m").lease(MANY, FEW, Map.of()).tasks().getFirst();
        list("1m").putOff(task, Duration.ZERO);
        assertThat(list("1m").lease(MANY, FEW, Map.of()).tasks())
                .extracting(Task::waits)
                .containsExactly(1);
    }

    @Test
    void whoHasATaskInHandKeepsItWhenTheListIsFilledAnew() throws SQLException, IOException {
        UUID inHand = add("59D", false, -9);
        Task task = list("1m").lease(1, FEW, Map.of()).tasks().getFirst();
        UUID other = add("60D", false, 0);
        execute("CREATE SCHEMA former; ALTER TABLE referral_todo SET SCHEMA former");
        createTable();
        execute("INSERT INTO referral_todo (referral_id, routing, authority, urgent, ready_at)"
                + " SELECT referral_id, routing, authority, urgent, ready_at FROM former.referral_todo");
        try (Connection connection = database.getConnection()) {
            new TodoProjection(new Bell()).takeOver(connection, "former");
        }
        assertThat(list("1m").lease(MANY, FEW, Map.of()).tasks())
                .extracting(Task::referralId)
                .containsExactly(other);
        list("1m").putOff(task, Duration.ZERO);
        assertThat(list("1m").lease(MANY, FEW, Map.of()).tasks())
                .extracting(Task::referralId)
                .containsExactly(inHand);
    }

    private PostgresTodoList list(String lease) {
        DeliverySettings settings = new SmallRyeConfigBuilder()
                .withMapping(DeliverySettings.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("vigie.delivery.lease", lease)
                .withDefaultValue("vigie.delivery.public-url", "https://referral.example")
                .build()
                .getConfigMapping(DeliverySettings.class);
        return new PostgresTodoList(database, new Bell(), settings);
    }

    private UUID add(String authority, boolean urgent, int readyInSeconds) throws SQLException {
        UUID referral = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO referral_todo (referral_id, routing, authority, urgent, ready_at) VALUES (?, 1, ?, ?, ?)")) {
            insert.setObject(1, referral);
            insert.setString(2, authority);
            insert.setBoolean(3, urgent);
            insert.setObject(4, now.plusSeconds(readyInSeconds).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return referral;
    }
}
