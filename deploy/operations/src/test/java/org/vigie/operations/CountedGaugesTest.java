package org.vigie.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** {@link FailingCount} fails beside {@link CountedThings} all the time. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class CountedGaugesTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    @AfterEach
    void dropThings() throws SQLException {
        execute("DROP TABLE IF EXISTS thing, lost");
    }

    @Test
    void followWhatIsInTheDatabaseAndKeepTheLastCountsWhileItCannotBeRead() throws SQLException {
        execute("CREATE TABLE thing (colour text)");
        execute("INSERT INTO thing VALUES ('red'), ('red'), ('blue')");
        awaitThings(Map.of("red", 2.0, "blue", 1.0));

        execute("ALTER TABLE thing RENAME TO lost");
        execute("INSERT INTO lost VALUES ('blue')");
        int asked = CountedThings.ASKED.get();
        await().atMost(SOON).until(() -> CountedThings.ASKED.get() > asked + 1);
        assertThat(things()).isEqualTo(Map.of("red", 2.0, "blue", 1.0));
        double old = age();
        await().atMost(SOON).until(() -> age() > Math.max(old, 6)); // more than the time between two counts

        execute("DELETE FROM lost WHERE colour = 'red'");
        execute("ALTER TABLE lost RENAME TO thing");
        awaitThings(Map.of("blue", 2.0));
        await().atMost(SOON).until(() -> age() < 5);
    }

    @Test
    void readinessIsAGaugeThatFollowsItsProbe() {
        await().atMost(SOON).until(() -> ready() == 1);
        UnreadyCheck.DOWN.set(true);
        try {
            await().atMost(SOON).until(() -> ready() == 0);
        } finally {
            UnreadyCheck.DOWN.set(false);
        }
        await().atMost(SOON).until(() -> ready() == 1);
    }

    private double ready() {
        return meters.get("vigie.ready").gauge().value();
    }

    @Readiness
    @ApplicationScoped
    static class UnreadyCheck implements HealthCheck {
        static final AtomicBoolean DOWN = new AtomicBoolean();

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("unready").status(!DOWN.get()).build();
        }
    }

    private double age() {
        return meters.get("vigie.counted.age.seconds")
                .tag("gauge", CountedThings.GAUGE)
                .gauge()
                .value();
    }

    private void awaitThings(Map<String, Double> expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(things()).isEqualTo(expected));
    }

    private Map<String, Double> things() {
        return meters.find(CountedThings.GAUGE).gauges().stream()
                .collect(Collectors.toMap(gauge -> gauge.getId().getTag("colour"), Gauge::value));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
