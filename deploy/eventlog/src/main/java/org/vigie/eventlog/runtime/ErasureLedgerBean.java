package org.vigie.eventlog.runtime;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.erasure.ErasureLedgerException;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.erasure.NoErasures;
import org.vigie.eventlog.postgres.ErasureReplay;

/** The ledger of {@code eventlog.erasure-ledger.file}; whoever is in it is erased in the log before the service takes requests. */
@Singleton
class ErasureLedgerBean {
    private static final Logger LOG = Logger.getLogger(ErasureLedgerBean.class);

    private static final String MISSING =
            "personal data needs an erasure ledger: set EVENTLOG_ERASURE_LEDGER_FILE to a file apart from the database";

    /** After the key was checked. */
    private static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 1;

    @Produces
    @Singleton
    @DefaultBean
    ErasureLedger ledger(@ConfigProperty(name = "eventlog.erasure-ledger.file") Optional<Path> file) {
        return file.<ErasureLedger>map(FileErasureLedger::new).orElseGet(NoErasures::new);
    }

    void replay(
            @Observes @Priority(PRIORITY) StartupEvent event,
            DataSource dataSource,
            EventLog log,
            ErasureLedger ledger,
            PersonalData personalData) {
        try {
            if (ledger instanceof NoErasures && personalData.isKept()) {
                throw new ErasureLedgerException(MISSING, null);
            }
            int erased = new ErasureReplay(dataSource, log, ledger).run();
            if (erased > 0) {
                LOG.warnf("%d subjects were erased again from %s", erased, ledger);
            }
        } catch (ErasureLedgerException e) {
            throw StartRefusal.because(e);
        }
    }
}
