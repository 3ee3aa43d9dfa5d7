package org.vigie.bench.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What sessions of the database are seen to do or to wait for, twenty times a second. */
final class SessionWaits {
    private static final long BETWEEN_MILLIS = 50;
    private final Databases databases;
    private final String query;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    /** @param sessions which ones, a condition on {@code pg_stat_activity} */
    SessionWaits(Databases databases, String sessions) {
        this.databases = databases;
        this.query =
                "SELECT CASE WHEN state = 'active' THEN coalesce(wait_event, 'CPU') ELSE 'waiting for the service' END"
                        + " FROM pg_stat_activity WHERE " + sessions;
    }

    /** Looks until it is closed. */
    Watch watch() {
        return new Watch();
    }

    /** Such as {@code its sessions: CPU 61 %, waiting for the service 20 %, WalSync 19 %}. */
    String text() {
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        return "its session in the database: "
                + seen.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                        .limit(4)
                        .map(wait -> wait.getKey() + " " + Math.round(100.0 * wait.getValue() / all) + " %")
                        .collect(Collectors.joining(", "));
    }

    /** One stretch of looking. */
    final class Watch implements AutoCloseable {
        private final Connection connection = databases.connect("postgres");
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Thread sampler = Thread.ofPlatform().daemon().start(this::sample);

        private void sample() {
            try (Statement sql = connection.createStatement()) {
                while (!stopped.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
                    try (ResultSet row = sql.executeQuery(query)) {
                        while (row.next()) seen.merge(row.getString(1), 1, Integer::sum);
                    }
                }
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            stopped.countDown();
            try (connection) {
                sampler.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (SQLException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }
}
