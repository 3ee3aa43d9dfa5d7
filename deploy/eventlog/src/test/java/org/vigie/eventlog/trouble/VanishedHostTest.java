package org.vigie.eventlog.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.fixture.Line;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.local.testing.Backends;

/** The database's host vanishes: no connection is closed, none answers, and new ones are not refused either. */
class VanishedHostTest {

    @Test
    void callsAreAnsweredAndRecordingGoesOnOnceAHostIsThereAgain() throws Exception {
        try (Line line = Line.open();
                TestDatabase database = TestDatabase.create();
                AgroalDataSource service = TestDatabase.connect(
                        database.address()
                                        .jdbcUrl()
                                        .replace(":" + Backends.postgres().port(), ":" + line.port())
                                + "?sslmode=disable" + timeouts(),
                        database.address().user(),
                        database.address().password(),
                        ConnectionValidator.defaultValidatorWithTimeout(1));
                PostgresEventLog log = ImpatientLog.open(service);
                SteadyWriters writers = SteadyWriters.start(log, 8)) {
            line.leadTo(Backends.postgres().port());
            for (int round = 0; round < 2; round++) {
                writers.awaitAcknowledged(200);
                line.fallSilent();
                writers.awaitRefusals(16);
                line.mend();
            }
            writers.awaitAcknowledged(200);
            writers.finish(database.service());
        }
    }

    /** A pool that gives no connection and no error must not keep those waiting who only wait for their turn. */
    @Test
    void whoWaitsForAWriterThatHangsIsAnswered() {
        CountDownLatch end = new CountDownLatch(1);
        try (TestDatabase database = TestDatabase.create()) {
            Duration soon = Duration.ofMillis(200);
            AppendSettings settings = new AppendSettings(100, 1 << 20, 1, Duration.ZERO, soon, soon, soon);
            PostgresEventLog log = PostgresEventLog.open(
                    hanging(database.service(), end), settings, InstantSource.system(), new SimpleMeterRegistry());
            for (int i = 0; i < 3; i++) {
                CompletableFuture<?> answer =
                        log.append(Samples.append("a", i, "n" + i)).toCompletableFuture();
                assertThat(answer)
                        .failsWithin(Samples.PATIENCE)
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOf(LogUnavailableException.class);
            }
            end.countDown();
            log.close();
        }
    }

    /** Those that all services have, but seconds where they have minutes. */
    private static String timeouts() throws IOException {
        String prefix = "quarkus.datasource.jdbc.additional-jdbc-properties.";
        Properties settings = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            settings.load(file);
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith("Timeout"))
                .map(name -> "&" + name.substring(prefix.length()) + "="
                        + Math.min(2, Integer.parseInt(settings.getProperty(name))))
                .collect(Collectors.joining());
    }

    private static DataSource hanging(DataSource real, CountDownLatch end) {
        return (DataSource) Proxy.newProxyInstance(
                VanishedHostTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    end.await();
                    return method.invoke(real, arguments);
                });
    }
}
