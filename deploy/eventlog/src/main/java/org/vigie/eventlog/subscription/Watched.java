package org.vigie.eventlog.subscription;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;

/** A subscription under the eyes of {@link SubscriptionWatch}. For its thread, except for the state. */
final class Watched {
    private static final Logger LOG = Logger.getLogger(Watched.class);

    private final Definition definition;
    private final SubscriptionState state;
    private final Workers workers;
    private final @Nullable LogBacklog logBacklog;
    private @Nullable Progress progress;
    private boolean superseded;

    /** @param log that it reads, null when it reads topics */
    Watched(Definition definition, SubscriptionState state, @Nullable EventLog log) {
        this.definition = definition;
        this.state = state;
        this.workers = new Workers(definition);
        this.logBacklog = log == null ? null : new LogBacklog(log);
    }

    SubscriptionState state() {
        return state;
    }

    Definition definition() {
        return definition;
    }

    /** Works on what {@code now} says there is to work on. */
    void follow(Snapshot now, Preparation preparation) throws SQLException {
        List<BuildRow> rows = now.builds(definition.name());
        Optional<BuildRow> later = rows.stream()
                .filter(row -> row.live() && row.build().version() > definition.version())
                .findFirst();
        later.ifPresent(this::saySuperseded);
        if (later.isEmpty() && rows.stream().noneMatch(row -> row.build().version() == definition.version())) {
            preparation.prepare(definition); // seen at the next look
        }
        workers.follow(rows, now);
        state.see(
                workers.stopped(),
                rows.stream().map(row -> now.aside(row.build())).reduce(Snapshot.Aside.NOTHING, Snapshot.Aside::and));
    }

    private void saySuperseded(BuildRow live) {
        if (!superseded) {
            LOG.infof(
                    "%s is live: this code, which has version %d, leaves it alone", live.build(), definition.version());
            superseded = true;
        }
    }

    /** Looks at how far its builds are, and switches the one that has caught up. */
    void look(Snapshot now, Supplier<TopicBacklog> topics, Switch switching) throws SQLException {
        Backlog backlog = Backlog.UNKNOWN;
        Backlog rebuild = null;
        for (BuildRow row : now.builds(definition.name())) {
            if (row.live()) {
                backlog = backlog(row.build(), now, topics);
                if (backlog.caughtUp()) {
                    workers.settle(row.build());
                }
            } else if (row.build().version() == definition.version()) {
                rebuild = backlog(row.build(), now, topics);
                advance(row, rebuild, switching);
            }
        }
        state.see(backlog, rebuild);
    }

    private Backlog backlog(Build build, Snapshot now, Supplier<TopicBacklog> topics) {
        return logBacklog == null
                ? topics.get().of(build, definition.topics(), now.positions(build))
                : logBacklog.of(build, now.logPosition(build));
    }

    private void advance(BuildRow row, Backlog backlog, Switch switching) throws SQLException {
        if (row.status() != BuildRow.Status.REBUILDING) {
            return;
        }
        Progress known = progress;
        if (known == null || !known.build().equals(row.build())) {
            progress = new Progress(row.build(), backlog.done(), System.nanoTime());
        } else {
            known.line(backlog, System.nanoTime()).ifPresent(LOG::info);
        }
        if (backlog.caughtUp() && switching.toLive(definition, row.build())) {
            definition.committed().run();
            LOG.infof("%s is what is read now, with %,d events", row.build(), backlog.done());
        }
    }

    void stop() {
        workers.stop();
    }

    void awaitEnd() {
        workers.awaitEnd();
    }
}
