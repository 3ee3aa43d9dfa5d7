package org.vigie.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.fixture.CountedPublication;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.lease.Leases;
import org.vigie.eventlog.running.BackgroundTask;

/** The service goes down while the relay begins and the broker is away, which takes its clients ten seconds to find out. */
class RelayStopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofMillis(150);
    private static final String EXPIRES = "SELECT expires_at FROM lease WHERE name = 'relay'";

    /** And was not given up, which sets it to the beginning of time. */
    private static final String EXPIRED =
            "SELECT expires_at > '-infinity' AND expires_at < clock_timestamp() FROM lease WHERE name = 'relay'";

    private final LogFixture log = new LogFixture();
    private final BackgroundTask relay = new Relay(
                    log.log(),
                    new CountedPublication("stopped"),
                    log.database().service(),
                    new Leases(log.database().service(), "a", LEASE),
                    new ClientSettings(Map.of("bootstrap.servers", "localhost:1")),
                    log.signal(),
                    new SimpleMeterRegistry())
            .task();

    @AfterEach
    void close() {
        relay.awaitEnd(PATIENCE);
        log.close();
    }

    @Test
    void it_ends_in_time() {
        beginAndStop();
        relay.awaitEnd(PATIENCE);

        assertThat(relay.hasEnded()).isTrue();
    }

    @Test
    void it_lets_its_lease_run_out_meanwhile() {
        beginAndStop();

        await().until(() -> log.database().asSuperuser(EXPIRED), "t"::equals);
    }

    private void beginAndStop() {
        relay.start();
        await().until(() -> log.database().asSuperuser(EXPIRES), expires -> !expires.isEmpty());
        String taken = log.database().asSuperuser(EXPIRES);
        await().until(() -> log.database().asSuperuser(EXPIRES), renewed -> !renewed.equals(taken));
        relay.stop();
    }
}
