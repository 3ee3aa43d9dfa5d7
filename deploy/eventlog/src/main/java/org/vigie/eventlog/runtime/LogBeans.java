package org.vigie.eventlog.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.PostgresSubjectKeys;
import org.vigie.eventlog.postgres.ServiceSecrets;
import org.vigie.eventlog.reading.SealedReasons;

/** The service's log and its subjects' keys. */
@Singleton
class LogBeans {

    @Produces
    @Singleton
    PostgresEventLog log(DataSource dataSource, AppendConfig config, MeterRegistry meters, ErasureLedger ledger) {
        return PostgresEventLog.open(dataSource, config.settings(), InstantSource.system(), meters, ledger);
    }

    @Produces
    @Singleton
    SubjectKeys subjectKeys(DataSource dataSource, MasterKey masterKey) {
        return new PostgresSubjectKeys(dataSource, masterKey);
    }

    @Produces
    @Singleton
    SealedReasons sealedReasons(SubjectKeys keys) {
        return new SealedReasons(keys);
    }

    /** Read once: calls on their way in wait for no key. */
    @Produces
    @Singleton
    ReferenceIds referenceIds(DataSource dataSource, MasterKey masterKey) {
        try {
            return new ReferenceIds(
                    new ServiceSecrets(dataSource, masterKey).get(ReferenceIds.KEY, ReferenceIds::freshKey));
        } catch (SQLException e) {
            throw new LogUnavailableException("the key of references cannot be read now", Duration.ofSeconds(2), e);
        }
    }

    /** Last of all: whoever waits for an append gets its answer before the service goes. */
    void close(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event, PostgresEventLog log) {
        log.close();
    }
}
