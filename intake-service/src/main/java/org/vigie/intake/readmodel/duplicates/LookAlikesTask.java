package org.vigie.intake.readmodel.duplicates;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.intake.application.MarkedCases;
import org.vigie.intake.readmodel.duplicates.Candidate.Pair;

/**
 * Compares each case of which something identifying was told with all others, by itself and a little later, on whichever instance comes to it. Comparing takes
 * milliseconds and a file of a million calls comes in at thousands a second, so it takes a tenth of one core at most.
 */
@ApplicationScoped
public class LookAlikesTask {
    private static final Logger LOG = Logger.getLogger(LookAlikesTask.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int RESTS = 9;

    /** Of one case; whoever looks at it sees the others there. */
    private static final int MOST_OF_A_CASE = 10;

    private final MarkedCases cases;
    private final CandidateSearch search;
    private final LookAlikeRows rows;
    private final StopSignal stop = new StopSignal();
    private final BackgroundTask task = new BackgroundTask("look-alikes", stop, this::run, () -> {});

    LookAlikesTask(MarkedCases cases, CandidateSearch search, LookAlikeRows rows) {
        this.cases = cases;
        this.search = search;
        this.rows = rows;
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.stop();
    }

    private void run() throws InterruptedException {
        Duration pause = PAUSE;
        while (!stop.await(pause)) {
            long begun = System.nanoTime();
            pause = compareNext() ? Duration.ofNanos(System.nanoTime() - begun).multipliedBy(RESTS) : PAUSE;
        }
    }

    private boolean compareNext() {
        try {
            return rows.compareNext(this::closest);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("cases are compared again in %s: %s", PAUSE, Failure.describe(e));
            return false;
        }
    }

    private List<Pair> closest(UUID caseId) {
        Set<UUID> others = new HashSet<>();
        return cases.toCompare(caseId).stream()
                .flatMap(history -> search.alike(history).stream())
                .sorted(Comparator.comparingInt(Pair::score).reversed())
                .filter(pair -> others.add(pair.candidateCaseId()))
                .limit(MOST_OF_A_CASE)
                .toList();
    }
}
