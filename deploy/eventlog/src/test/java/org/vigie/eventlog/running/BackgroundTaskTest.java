package org.vigie.eventlog.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;

/** What keeps a service going ends with an Error: that is known, and nobody waits for it. */
class BackgroundTaskTest {

    @AfterEach
    void forget() {
        Deaths.forget();
    }

    @Test
    void a_loop_that_ends_by_an_error_is_known_to_be_dead() {
        start("dying", () -> {
            throw new StackOverflowError();
        });
        await().dontCatchUncaughtExceptions().until(Deaths::names, names -> names.contains("dying"));
    }

    @Test
    void one_that_was_asked_to_stop_or_has_nothing_more_to_do_is_not() {
        BackgroundTask task = start("ending", () -> {});
        await().dontCatchUncaughtExceptions().until(task::hasEnded);
        assertThat(Deaths.names()).isEmpty();
    }

    @Test
    void who_waits_for_a_writer_that_dies_has_an_answer_at_once_and_who_comes_later_too() {
        try (TestDatabase database = TestDatabase.create();
                PostgresEventLog log = PostgresEventLog.open(
                        database.service(), AppendSettings.defaults(), InstantSource.system(), new BrokenMeters())) {
            for (String name : new String[] {"one", "two"}) {
                assertThat(log.append(Samples.append("a", 0, name)))
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOf(LogUnavailableException.class);
            }
            assertThat(Deaths.names()).containsExactly("eventlog-writer");
            assertThat(log.head().position()).isZero();
        }
    }

    private static BackgroundTask start(String name, BackgroundTask.Loop loop) {
        BackgroundTask task = new BackgroundTask(name, new StopSignal(), loop, () -> {});
        task.start();
        return task;
    }

    /** Counting a batch fails as with a class that is not there. */
    private static final class BrokenMeters extends SimpleMeterRegistry {
        @Override
        protected DistributionSummary newDistributionSummary(
                Meter.Id id, DistributionStatisticConfig config, double scale) {
            return (DistributionSummary) Proxy.newProxyInstance(
                    BrokenMeters.class.getClassLoader(), new Class<?>[] {DistributionSummary.class}, (_, method, _) -> {
                        if (method.getName().equals("record")) {
                            throw new NoClassDefFoundError("Summary");
                        }
                        return method.getName().equals("hashCode") ? id.hashCode() : id;
                    });
        }
    }
}
