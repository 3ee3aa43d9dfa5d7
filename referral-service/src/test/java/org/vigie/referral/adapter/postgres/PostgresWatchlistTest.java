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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.vigie.local.postgresql.Database;
import org.vigie.local.testing.Backends;
import org.vigie.referral.application.deadline.DeadlineSettings;
import org.vigie.referral.application.deadline.Watch;

/** The list knows the time of its caller alone, whatever that does. */
class PostgresWatchlistTest {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2024-02-29T09:00:00Z");
    private static final int MANY = 100;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final PostgresWatchlist list = new PostgresWatchlist(database, settings());

    @BeforeEach
    void createTables() throws SQLException, IOException {
        Database created = Backends.postgres().createDatabase("watchlist_" + DATABASES.incrementAndGet());
        database.setUrl(created.jdbcUrl());
        database.setUser(created.owner());
        database.setPassword(created.ownerPassword());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/main/resources/db/projection/deadlines.sql")));
        }
    }

    @Test
    void whatIsUrgentGoesFirstThenWhatWaitsLongest() throws SQLException {
        UUID late = add(false, NOW);
        UUID early = add(false, NOW.minusSeconds(9));
        UUID urgent = add(true, NOW);
        add(false, NOW.plusSeconds(1));
        assertThat(leased(1, NOW)).containsExactly(urgent);
        assertThat(leased(1, NOW)).containsExactly(early);
        assertThat(leased(MANY, NOW)).containsExactly(late);
        assertThat(leased(MANY, NOW)).isEmpty();
    }

    @Test
    void twoInstancesNeverHaveTheSame() throws Exception {
        for (int i = 0; i < MANY; i++) {
            add(false, NOW);
        }
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<List<UUID>> instance = () -> {
            together.await();
            return leased(MANY, NOW);
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int sum = 0;
            for (Future<List<UUID>> got : threads.invokeAll(List.of(instance, instance, instance, instance))) {
                sum += got.get().size();
            }
            assertThat(sum + leased(MANY, NOW).size()).isEqualTo(MANY);
        }
    }

    @Test
    void whatIsPutOffOrDoneIsLeftAlone() throws SQLException {
        add(false, NOW);
        Watch watch = list.lease(1, NOW).getFirst();
        list.putOff(watch, NOW.plusSeconds(60));
        assertThat(leased(MANY, NOW)).isEmpty();
        Watch again = list.lease(1, NOW.plusSeconds(60)).getFirst();
        list.done(again);
        assertThat(leased(MANY, NOW.plus(Duration.ofDays(6)))).isEmpty();
    }

    @Test
    void whoDiesWithItLosesItWhenTheLeaseEnds() throws SQLException {
        UUID referral = add(false, NOW);
        Watch dead = list.lease(1, NOW).getFirst();
        assertThat(leased(1, NOW.plusSeconds(59))).isEmpty();
        assertThat(leased(1, NOW.plusSeconds(61))).containsExactly(referral);
        list.putOff(dead, NOW.plusSeconds(600));
        list.done(dead);
        assertThat(leased(1, NOW.plusSeconds(200))).containsExactly(referral);
    }

    @Test
    void aClockThatIsPutBackWaitsForNothing() throws SQLException {
        UUID referral = add(false, NOW);
        Instant ahead = NOW.plus(Duration.ofDays(365));
        Watch watch = list.lease(1, ahead).getFirst();
        assertThat(leased(1, NOW)).as("leased by a clock that was ahead").containsExactly(referral);
        list.putOff(watch, ahead.plusSeconds(1));
        Watch second = list.lease(1, NOW.plusSeconds(61)).getFirst();
        list.putOff(second, ahead);
        assertThat(leased(1, NOW.plusSeconds(62)))
                .as("put off by a clock that was ahead")
                .containsExactly(referral);
    }

    @Test
    void clocksOfInstancesMayDifferALittle() throws SQLException {
        add(false, NOW);
        Instant ahead = NOW.plusSeconds(5);
        Watch watch = list.lease(1, ahead).getFirst();
        assertThat(leased(1, NOW)).as("leased by an instance that is ahead").isEmpty();
        list.putOff(watch, ahead.plus(Duration.ofDays(7)));
        assertThat(leased(1, NOW)).as("put off for the longest time").isEmpty();
    }

    private List<UUID> leased(int limit, Instant now) {
        return list.lease(limit, now).stream().map(Watch::referralId).toList();
    }

    private static DeadlineSettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(DeadlineSettings.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(DeadlineSettings.class);
    }

    private UUID add(boolean urgent, Instant lookAt) throws SQLException {
        UUID referral = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO deadline_watch (referral_id, authority, urgent, look_at) VALUES (?, '59D', ?, ?)")) {
            insert.setObject(1, referral);
            insert.setBoolean(2, urgent);
            insert.setObject(3, lookAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return referral;
    }
}
