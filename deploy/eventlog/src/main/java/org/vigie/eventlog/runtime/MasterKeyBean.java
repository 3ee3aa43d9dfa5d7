package org.vigie.eventlog.runtime;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.personal.MasterKeyRing;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.postgres.KeyCheck;

/**
 * The master key of {@code eventlog.master-key-file}, checked against the log before the service takes requests. While the key is
 * replaced, {@code eventlog.other-master-key-files} names those that are read as well.
 */
@Singleton
class MasterKeyBean {

    @Produces
    @Singleton
    @DefaultBean
    MasterKey masterKey(
            @ConfigProperty(name = "eventlog.master-key-file") Optional<Path> file,
            @ConfigProperty(name = "eventlog.other-master-key-files") Optional<List<Path>> others) {
        try {
            List<LocalMasterKey> read =
                    others.orElse(List.of()).stream().map(LocalMasterKey::read).toList();
            return file.<MasterKey>map(current -> new MasterKeyRing(LocalMasterKey.read(current), read))
                    .orElseGet(NoMasterKey::new);
        } catch (IllegalStateException e) {
            throw StartRefusal.because(e);
        }
    }

    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            DataSource dataSource,
            MasterKey masterKey,
            PersonalData personalData,
            Instance<ReferenceIds> referenceIds) {
        try {
            boolean none = masterKey instanceof NoMasterKey;
            if (none && personalData.isKept()) {
                throw NoMasterKey.missing();
            }
            KeyCheck.verify(dataSource, none ? null : masterKey);
            if (!none) {
                referenceIds.get(); // reads its key, before the first call comes in on a thread that must not block
            }
        } catch (IllegalStateException e) {
            throw StartRefusal.because(e);
        }
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

        @Override
        public boolean isCurrent(byte[] wrapped) {
            return false;
        }

        private static IllegalStateException missing() {
            return new IllegalStateException("personal data needs a master key: set EVENTLOG_MASTER_KEY_FILE");
        }
    }
}
