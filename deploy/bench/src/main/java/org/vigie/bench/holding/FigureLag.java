package org.vigie.bench.holding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.Databases;
import org.vigie.bench.stack.IntakeLog;

/** How far the figures are behind the log, twenty times a second: since when an event waits that is not in all of them. */
final class FigureLag implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 50;

    private record Seen(long position, long at) {}

    private final Connection intake;
    private final Connection analytics;
    private final Deque<Seen> waiting = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread sampler;
    private volatile long worst;

    private FigureLag(Databases databases) {
        intake = databases.connect(IntakeLog.DATABASE);
        analytics = databases.connect(AnalyticsFigures.DATABASE);
        sampler = Thread.ofPlatform().daemon().start(this::sample);
    }

    /** Begins to look. */
    static FigureLag start(Databases databases) {
        return new FigureLag(databases);
    }

    private void sample() {
        try (PreparedStatement head = intake.prepareStatement(IntakeLog.POSITION);
                PreparedStatement counted = analytics.prepareStatement(AnalyticsFigures.COMPLETE)) {
            do {
                long now = System.nanoTime();
                waiting.add(new Seen(number(head), now));
                long complete = number(counted);
                while (!waiting.isEmpty() && waiting.getFirst().position() <= complete) waiting.removeFirst();
                if (!waiting.isEmpty())
                    worst = Math.max(
                            worst, System.nanoTime() - waiting.getFirst().at());
            } while (!stopped.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Seconds at most so far. */
    double worstSeconds() {
        return worst / 1e9;
    }

    @Override
    public void close() {
        stopped.countDown();
        try (intake;
                analytics) {
            sampler.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
