package org.vigie.eventlog.verification;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Gatherers;
import javax.sql.DataSource;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.postgres.LogExport;
import org.vigie.eventlog.postgres.LogExport.End;
import org.vigie.eventlog.verification.Verdict.Whole;

/**
 * Checks that every event of a log is what was appended, and that none is missing, up to where the head is at the start. Covered are
 * all columns of table {@code event} and, of {@code log_head}, position, hash and time. Not covered: the head's epoch and its mark of
 * the master key, the subjects' keys, and all tables beside the log.
 */
public final class LogVerification {
    private static final long RANGE = 50_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final LogExport export;
    private final int parallelism;
    private final long range;

    /**
     * Verifies the log in {@code dataSource}.
     *
     * @param dataSource connects as any role that may read the log
     * @param parallelism how many ranges are checked at once, each on a connection of its own
     */
    public LogVerification(DataSource dataSource, int parallelism) {
        this(dataSource, parallelism, RANGE);
    }

    LogVerification(DataSource dataSource, int parallelism, long range) {
        this.export = new LogExport(dataSource);
        this.parallelism = parallelism;
        this.range = range;
    }

    /**
     * Reads all of the log, in flat memory, while others go on appending.
     *
     * @param anchors hashes that were noted elsewhere
     * @param progress is told now and then up to which position the log is whole, in order
     * @throws LogUnavailableException when the database does not answer, or has no log
     */
    public Verdict verify(List<Anchor> anchors, LongConsumer progress) {
        End end = asked(export::end);
        return Range.upTo(end.head().position(), range)
                .gather(Gatherers.mapConcurrent(parallelism, this::check))
                .peek(check -> progress.accept(check.wholeUpTo()))
                .flatMap(check -> check.broken().stream())
                .findFirst()
                .or(() -> HeadCheck.check(end, at(end.head().position())))
                .or(() -> anchors.stream()
                        .sorted(comparingLong(Anchor::position))
                        .flatMap(anchor -> anchor.check(end, at(anchor.position())).stream())
                        .findFirst())
                .<Verdict>map(broken -> broken)
                .orElseGet(() -> new Whole(end.head().position(), end.hash()));
    }

    private RangeCheck check(Range part) {
        return asked(() -> export.read(part.first() - 1, part.last(), events -> RangeCheck.of(part, events)));
    }

    private Optional<StoredEvent> at(long position) {
        return asked(() -> export.read(position, position, events -> Optional.ofNullable(events.next())));
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException | IOException e) {
            throw new LogUnavailableException("the log cannot be read: " + e.getMessage(), RETRY_AFTER, e);
        }
    }

    private interface Question<T> {
        T ask() throws SQLException, IOException;
    }
}
