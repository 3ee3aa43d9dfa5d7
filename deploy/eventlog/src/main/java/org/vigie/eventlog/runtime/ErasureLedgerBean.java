package org.vigie.eventlog.runtime;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.erasure.ErasureLedgerException;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.erasure.LedgerEnd;
import org.vigie.eventlog.erasure.LedgerEntry;
import org.vigie.eventlog.postgres.ErasureReplay;

/** The ledger of {@code eventlog.erasure-ledger.file}; whoever is in it is erased in the log before the service takes requests. */
@Singleton
class ErasureLedgerBean {
    private static final Logger LOG = Logger.getLogger(ErasureLedgerBean.class);

    /** After the key was checked. */
    private static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 1;

    @Produces
    @Singleton
    @DefaultBean
    ErasureLedger ledger(@ConfigProperty(name = "eventlog.erasure-ledger.file") Optional<Path> file) {
        return file.<ErasureLedger>map(FileErasureLedger::new).orElseGet(NoLedger::new);
    }

    void replay(
            @Observes @Priority(PRIORITY) StartupEvent event,
            DataSource dataSource,
            EventLog log,
            ErasureLedger ledger,
            PersonalData personalData) {
        try {
            if (ledger instanceof NoLedger && personalData.isKept()) {
                throw NoLedger.missing();
            }
            int erased = new ErasureReplay(dataSource, log, ledger).run();
            if (erased > 0) {
                LOG.warnf("%d subjects were erased again from %s", erased, ledger);
            }
        } catch (ErasureLedgerException e) {
            throw StartRefusal.because(e);
        }
    }

    /** For services that keep nothing personal: only one that erases misses it. */
    private static final class NoLedger implements ErasureLedger {
        @Override
        public LedgerEnd record(LedgerEnd known, List<LedgerEntry> entries) {
            throw missing();
        }

        @Override
        public List<LedgerEntry> read(LedgerEnd known) {
            return List.of();
        }

        private static ErasureLedgerException missing() {
            return new ErasureLedgerException(
                    "personal data needs an erasure ledger: set EVENTLOG_ERASURE_LEDGER_FILE to a file apart from the database",
                    null);
        }
    }
}
