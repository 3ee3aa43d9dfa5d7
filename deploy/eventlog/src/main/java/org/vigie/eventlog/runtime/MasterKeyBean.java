package org.vigie.eventlog.runtime;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.postgres.KeyCheck;

/** The master key of {@code eventlog.master-key-file}, checked against the log before the service takes requests. */
@Singleton
class MasterKeyBean {
    private final Optional<MasterKey> configured;

    MasterKeyBean(@ConfigProperty(name = "eventlog.master-key-file") Optional<Path> file) {
        configured = file.map(LocalMasterKey::read);
    }

    @Produces
    @Singleton
    MasterKey masterKey() {
        return configured.orElseGet(NoMasterKey::new);
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event, DataSource dataSource) {
        KeyCheck.verify(dataSource, configured.orElse(null));
    }

    /** For services that keep nothing personal: only who needs the key misses it. */
    private static final class NoMasterKey implements MasterKey {
        @Override
        public byte[] wrap(byte[] key, UUID subjectId) {
            throw missing();
        }

        @Override
        public byte[] unwrap(byte[] wrapped, UUID subjectId) {
            throw missing();
        }

        private static IllegalStateException missing() {
            return new IllegalStateException("personal data needs a master key: set EVENTLOG_MASTER_KEY_FILE");
        }
    }
}
