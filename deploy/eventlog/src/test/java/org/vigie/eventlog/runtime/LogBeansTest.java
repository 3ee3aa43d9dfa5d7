package org.vigie.eventlog.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.local.testing.StackResource;

/** A service that has the library on its class path has a log: migrated, configured and ready. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LogBeansTest {
    private static final UUID SUBJECT = UUID.randomUUID();

    @Inject
    EventLog log;

    @Inject
    SubjectKeys keys;

    @Inject
    MeterRegistry meters;

    @Inject
    @Liveness
    Instance<HealthCheck> liveness;

    @Inject
    @Readiness
    Instance<HealthCheck> readiness;

    @Test
    void theServiceAppendsAndReadsWithoutAnyLineOfItsOwn() {
        assertThat(Samples.answer(log, Samples.append("a", 0, "one"))).isEqualTo(new Appended(1, 1));
        assertThat(log.readAfter(0, 10)).hasSize(1);
        assertThat(meters.get("eventlog.appends").tag("outcome", "appended").counter())
                .isNotNull();
    }

    @Test
    void itSaysHowOldWhatItKnowsOfTheDatabaseIsAndIsReady() {
        log.head();
        assertThat(meters.get("eventlog.database.silent.seconds").gauge().value())
                .isLessThan(60);
        assertThat(meters.get("eventlog.dead.threads").gauge().value()).isZero();
        assertThat(Stream.concat(liveness.stream(), readiness.stream())
                        .map(HealthCheck::call)
                        .filter(check -> check.getName().matches("threads|clock")))
                .extracting(HealthCheckResponse::getStatus)
                .containsExactly(HealthCheckResponse.Status.UP, HealthCheckResponse.Status.UP);
    }

    @Test
    void itsKeysAreWrappedByTheConfiguredMasterKey() {
        SubjectKey key = keys.create(SUBJECT);
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);

        assertThat(key.decrypt(key.encrypt(content, SUBJECT), SUBJECT)).isEqualTo(content);
        assertThat(keys.find(SUBJECT)).as("not stored by an append").isEmpty();
    }
}
