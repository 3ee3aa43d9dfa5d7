package org.vigie.mapping.application.draft;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;

/** Deletes drafts that nobody came back to. Any number of instances may. */
@ApplicationScoped
public class DraftExpiry {
    private static final Logger LOG = Logger.getLogger(DraftExpiry.class);

    private final Drafts drafts;
    private final DraftSettings settings;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("draft-expiry", stop, this::run, () -> {});

    DraftExpiry(Drafts drafts, DraftSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        task.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        task.stop();
    }

    private void run() throws InterruptedException {
        do {
            try {
                drafts.expire();
            } catch (RuntimeException e) {
                LOG.warn("drafts that have expired could not be deleted; that is tried again", e);
            }
        } while (!stop.await(settings.pause()));
    }
}
