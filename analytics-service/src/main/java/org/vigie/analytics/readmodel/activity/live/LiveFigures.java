package org.vigie.analytics.readmodel.activity.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.analytics.readmodel.activity.report.ReportBody;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.operations.Ending;

/**
 * The public figures of the platform's current year, read once for all who listen, and not at all while nobody does.
 */
@ApplicationScoped
public class LiveFigures {
    private static final Logger LOG = Logger.getLogger(LiveFigures.class);

    private final ActivityReports reports;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Duration pause;
    private final Duration heartbeat;
    private final StreamClients clients;
    private final StopSignal stop = new StopSignal();
    private final Semaphore joined = new Semaphore(0);
    private final BackgroundTask task = new BackgroundTask("live-figures", stop, this::run, joined::release);
    private volatile @Nullable Frame newest;

    @Inject
    LiveFigures(
            ActivityReports reports,
            ObjectMapper json,
            @ConfigProperty(name = "vigie.analytics.stream.pause") Duration pause,
            @ConfigProperty(name = "vigie.analytics.stream.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "vigie.analytics.stream.clients") int most) {
        this.reports = reports;
        this.json = json;
        this.clock = InstantSource.system();
        this.pause = pause;
        this.heartbeat = heartbeat;
        this.clients = new StreamClients(most, heartbeat.multipliedBy(2));
    }

    /** See {@link StreamClients#join}. */
    @Nullable CompletionStage<Void> join(HttpServerRequest request, @Nullable String seen) {
        CompletionStage<Void> gone = clients.join(request, seen, newest);
        joined.release();
        return gone;
    }

    /** How many listen. */
    int clients() {
        return clients.size();
    }

    /** Requests under way hold a stop up for seconds, and these never end by themselves: they end when the service is asked to. */
    void start(@Observes StartupEvent event, MeterRegistry meters, Ending ending) {
        Gauge.builder("vigie.stream.clients", clients, StreamClients::size)
                .description("Clients of the stream of figures, of this instance")
                .strongReference(true)
                .register(meters);
        FunctionCounter.builder("vigie.stream.dropped", clients, StreamClients::dropped)
                .description("Clients of the stream that took nothing any more and were dropped")
                .register(meters);
        ending.then(this::close);
        task.start();
    }

    private void close() {
        task.stop();
        clients.close();
    }

    private void run() throws InterruptedException {
        long lastBeat = System.nanoTime();
        while (!stop.isStopped()) {
            if (clients.size() > 0) {
                refresh();
            } else {
                newest = null; // who comes next is to have none that grew old meanwhile
            }
            if (System.nanoTime() - lastBeat > heartbeat.toNanos()) {
                clients.beat();
                lastBeat = System.nanoTime();
            }
            await();
        }
    }

    /** At least the pause when there is somebody to read for, however many join; the first who joins is not kept waiting. */
    private void await() throws InterruptedException {
        if (clients.size() > 0) {
            stop.await(pause);
        } else {
            joined.tryAcquire(heartbeat.toNanos(), TimeUnit.NANOSECONDS);
        }
        joined.drainPermits();
    }

    private void refresh() {
        try {
            Frame frame = read();
            newest = frame;
            clients.offer(frame);
        } catch (SQLException | JsonProcessingException | RuntimeException e) {
            // Who listens keeps the last figures; readiness and the pool's own metrics tell of the database.
            LOG.debug("the stream's figures cannot be read now", e);
        }
    }

    private Frame read() throws SQLException, JsonProcessingException {
        ReportBody report =
                ReportBody.of(reports.of(PublicGrid.platformYearOf(Paris.dayOf(clock.instant())), Audience.PUBLIC));
        String what = report.from() + json.writeValueAsString(report.figures());
        return Frame.of(report.position(), what, json.writeValueAsString(report));
    }
}
