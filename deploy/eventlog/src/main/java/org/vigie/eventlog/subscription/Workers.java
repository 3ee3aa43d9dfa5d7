package org.vigie.eventlog.subscription;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.running.BackgroundTask;

/**
 * Who works on the builds of one subscription in this instance, as the database wants it. Filling from topics has two readers that
 * share the partitions: while one waits for the database, the other computes. One is enough afterwards, and makes larger batches.
 * For one thread.
 */
final class Workers {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int FILLERS = 2;

    private final Definition definition;
    private final Map<Build, Work> works = new HashMap<>();

    Workers(Definition definition) {
        this.definition = definition;
    }

    /** Begins and ends work so that it is on the builds of {@code rows} that are the code's version and not cancelled. */
    void follow(List<BuildRow> rows, Snapshot now) {
        Map<Build, BuildRow> wanted = new HashMap<>();
        for (BuildRow row : rows) {
            if (row.build().version() == definition.version() && !row.isCancelled()) {
                wanted.put(row.build(), row);
            }
        }
        works.entrySet().removeIf(entry -> isOver(entry.getValue(), wanted.get(entry.getKey())));
        wanted.forEach((build, row) -> works.computeIfAbsent(build, absent -> begin(row, now)));
    }

    private Work begin(BuildRow row, Snapshot now) {
        boolean filling = !row.live() || now.positions(row.build()).isEmpty();
        BuildState state = new BuildState(row.build(), row.starts(), filling);
        int readers = filling && !definition.readsOwnLog() ? FILLERS : 1;
        Work work = new Work(
                state,
                Stream.generate(() -> definition.worker().on(definition, state))
                        .limit(readers)
                        .toList());
        work.tasks().forEach(BackgroundTask::start);
        return work;
    }

    /** One that stopped at something stays until an operator has it begin again. */
    private static boolean isOver(Work work, @Nullable BuildRow row) {
        boolean over = row == null || row.starts() > work.state().starts();
        if (over) {
            work.stop();
            work.awaitEnd();
        }
        return over || (work.state().stopped() == null && work.tasks().stream().allMatch(BackgroundTask::hasEnded));
    }

    /** Leaves one reader to {@code build}, which is filled. */
    void settle(Build build) {
        Work work = works.get(build);
        if (work != null) {
            work.tasks().stream().skip(1).forEach(BackgroundTask::stop);
        }
    }

    /** Why this instance stopped working, if it did. */
    @Nullable String stopped() {
        return works.values().stream()
                .map(work -> work.state().stopped())
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
    }

    /** Asks all to end. */
    void stop() {
        works.values().forEach(Work::stop);
    }

    /** Waits until they have. */
    void awaitEnd() {
        works.values().forEach(Work::awaitEnd);
    }

    private record Work(BuildState state, List<BackgroundTask> tasks) {

        private void stop() {
            tasks.forEach(BackgroundTask::stop);
        }

        private void awaitEnd() {
            tasks.forEach(task -> task.awaitEnd(PATIENCE));
        }
    }
}
