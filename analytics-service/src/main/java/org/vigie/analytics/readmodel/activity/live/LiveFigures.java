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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;
import org.vigie.analytics.readmodel.activity.release.Release;
import org.vigie.analytics.readmodel.activity.release.Releases;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.analytics.readmodel.activity.report.ReportBody;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.operations.Ending;

/**
 * What there is to tell of figures as they come: to everybody what was released, to those inside the platform's current year. It is read once for all who
 * listen, and not at all while nobody does.
 */
@ApplicationScoped
public class LiveFigures {
    private static final Logger LOG = Logger.getLogger(LiveFigures.class);

    private final ActivityReports reports;
    private final Releases releases;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Duration pause;
    private final Duration heartbeat;
    private final Map<Audience, Channel> channels;
    private final StopSignal stop = new StopSignal();
    private final Semaphore joined = new Semaphore(0);
    private final BackgroundTask task = new BackgroundTask("live-figures", stop, this::run, joined::release);

    /** Those who are told the same. */
    private static final class Channel {
        private final StreamClients clients;
        private volatile @Nullable Frame newest;

        Channel(StreamClients clients) {
            this.clients = clients;
        }
    }

    @Inject
    LiveFigures(
            ActivityReports reports,
            Releases releases,
            ObjectMapper json,
            @ConfigProperty(name = "vigie.analytics.stream.pause") Duration pause,
            @ConfigProperty(name = "vigie.analytics.stream.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "vigie.analytics.stream.clients") int most) {
        this.reports = reports;
        this.releases = releases;
        this.json = json;
        this.clock = InstantSource.system();
        this.pause = pause;
        this.heartbeat = heartbeat;
        Duration patience = heartbeat.multipliedBy(2);
        this.channels = Map.of(
                Audience.PUBLIC, new Channel(new StreamClients(most, patience)),
                Audience.INTERNAL, new Channel(new StreamClients(most, patience)));
    }

    /** See {@link StreamClients#join}. */
    @Nullable CompletionStage<Void> join(Audience audience, HttpServerRequest request, @Nullable String seen) {
        Channel channel = Objects.requireNonNull(channels.get(audience));
        CompletionStage<Void> gone = channel.clients.join(request, seen, channel.newest);
        joined.release();
        return gone;
    }

    /** How many listen. */
    int clients() {
        return channels.values().stream()
                .mapToInt(channel -> channel.clients.size())
                .sum();
    }

    private long dropped() {
        return channels.values().stream()
                .mapToLong(channel -> channel.clients.dropped())
                .sum();
    }

    /** Requests under way hold a stop up for seconds, and these never end by themselves: they end when the service is asked to. */
    void start(@Observes StartupEvent event, MeterRegistry meters, Ending ending) {
        Gauge.builder("vigie.stream.clients", this, LiveFigures::clients)
                .description("Clients of the stream of figures, of this instance")
                .strongReference(true)
                .register(meters);
        FunctionCounter.builder("vigie.stream.dropped", this, LiveFigures::dropped)
                .description("Clients of the stream that took nothing any more and were dropped")
                .register(meters);
        ending.then(this::close);
        task.start();
    }

    private void close() {
        task.stop();
        channels.values().forEach(channel -> channel.clients.close());
    }

    private void run() throws InterruptedException {
        long lastBeat = System.nanoTime();
        while (!stop.isStopped()) {
            channels.forEach(this::refresh);
            if (System.nanoTime() - lastBeat > heartbeat.toNanos()) {
                channels.values().forEach(channel -> channel.clients.beat());
                lastBeat = System.nanoTime();
            }
            await();
        }
    }

    /** At least the pause when there is somebody to read for, however many join; the first who joins is not kept waiting. */
    private void await() throws InterruptedException {
        if (clients() > 0) {
            stop.await(pause);
        } else {
            joined.tryAcquire(heartbeat.toNanos(), TimeUnit.NANOSECONDS);
        }
        joined.drainPermits();
    }

    private void refresh(Audience audience, Channel channel) {
        if (channel.clients.size() == 0) {
            channel.newest = null; // who comes next is to have none that grew old meanwhile
            return;
        }
        try {
            Frame frame = audience == Audience.PUBLIC ? released() : inside();
            channel.newest = frame;
            channel.clients.offer(frame);
        } catch (SQLException | JsonProcessingException | RuntimeException e) {
            // Who listens keeps the last figures; readiness and the pool's own metrics tell of the database.
            LOG.debug("the stream's figures cannot be read now", e);
        }
    }

    private Frame inside() throws SQLException, JsonProcessingException {
        ReportBody report =
                ReportBody.of(reports.of(PublicGrid.platformYearOf(Paris.dayOf(clock.instant())), Audience.INTERNAL));
        LogPositions at = report.position();
        return Frame.of(
                "",
                at.intake() + "." + at.referral() + "." + at.mapping(),
                report.from() + json.writeValueAsString(report.figures()),
                json.writeValueAsString(report));
    }

    /** What the newest order released. */
    record Announcement(@Nullable UUID releaseId, @Nullable Instant releasedAt, List<ReleasedDays> periods) {
        record ReleasedDays(LocalDate from, LocalDate to, int revision) {}

        static Announcement of(List<Release> all) {
            if (all.isEmpty()) {
                return new Announcement(null, null, List.of());
            }
            Release newest = all.getFirst();
            return new Announcement(
                    newest.releaseId(),
                    newest.releasedAt(),
                    all.stream()
                            .filter(release -> release.releaseId().equals(newest.releaseId()))
                            .map(release -> new ReleasedDays(
                                    release.period().from(), release.period().to(), release.revision()))
                            .toList());
        }
    }

    private Frame released() throws SQLException, JsonProcessingException {
        List<Release> all = releases.all();
        String text = json.writeValueAsString(Announcement.of(all));
        long newest = all.isEmpty() ? 0 : all.getFirst().number();
        return Frame.of("release", Long.toString(newest), text, text);
    }
}
