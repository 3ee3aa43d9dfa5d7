package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.referral.application.delivery.Bell;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.Task;
import org.vigie.referral.application.delivery.TodoList;

/** The list in the table {@code referral_todo}, which {@link TodoProjection} fills. Its clock is PostgreSQL's, which all instances share. */
@ApplicationScoped
public class PostgresTodoList implements TodoList {
    /**
     * The first tasks of every authority, found by skipping from one authority to the next through the index, so that a long
     * queue of one hides no other; locked ones are another instance's. A lease that ends later than any could was taken before the
     * clock was put back.
     */
    private static final String LEASE = """
            WITH RECURSIVE queue (authority) AS (
                SELECT min(authority) FROM referral_todo
                UNION ALL
                SELECT (SELECT min(t.authority) FROM referral_todo t WHERE t.authority > queue.authority)
                FROM queue WHERE queue.authority IS NOT NULL
            ), ready AS (
                SELECT task.*, row_number() OVER (PARTITION BY task.authority ORDER BY task.urgent DESC, task.ready_at) AS place
                FROM queue CROSS JOIN LATERAL (
                    SELECT t.referral_id, t.recalled, t.authority, t.urgent, t.ready_at FROM referral_todo t
                    WHERE t.authority = queue.authority AND t.ready_at <= now()
                        AND (t.leased_until IS NULL OR t.leased_until <= now()
                            OR t.leased_until > now() + ? * interval '1 millisecond')
                    ORDER BY t.urgent DESC, t.ready_at
                    LIMIT ?
                    FOR UPDATE SKIP LOCKED) task
            ), chosen AS (
                SELECT ready.referral_id, ready.recalled
                FROM ready LEFT JOIN unnest(?::text[], ?::int[]) AS busy (authority, tasks) USING (authority)
                WHERE ready.place <= ? - coalesce(busy.tasks, 0)
                ORDER BY ready.urgent DESC, ready.ready_at
                LIMIT ?
            )
            UPDATE referral_todo t SET lease = ?, leased_until = now() + ? * interval '1 millisecond'
            FROM chosen WHERE t.referral_id = chosen.referral_id AND t.recalled = chosen.recalled
            RETURNING t.referral_id, t.routing, t.authority, t.recalled, t.waits
            """;

    /** What is ready already and was not leased waits for a hand that is free, which rings. */
    private static final String NEXT = """
            SELECT extract(epoch FROM min(greatest(ready_at, leased_until)) - now()) * 1000 FROM referral_todo
            WHERE greatest(ready_at, leased_until) > now()
                AND (leased_until IS NULL OR leased_until <= now() + ? * interval '1 millisecond')
            """;

    private static final String PUT_OFF = """
            UPDATE referral_todo SET ready_at = now() + ? * interval '1 millisecond', waits = waits + 1, lease = NULL, leased_until = NULL
            WHERE referral_id = ? AND recalled = ? AND lease = ?
            """;

    private static final String DROP = "DELETE FROM referral_todo WHERE referral_id = ? AND recalled = ? AND lease = ?";

    /** Instances may be set to lease for different times while they are replaced. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final DataSource database;
    private final Bell bell;
    private final Duration leaseTime;

    PostgresTodoList(DataSource database, Bell bell, DeliverySettings settings) {
        this.database = database;
        this.bell = bell;
        this.leaseTime = settings.lease();
    }

    @Override
    public Leased lease(int limit, int perAuthority, Map<String, Integer> inHand) {
        UUID lease = UUID.randomUUID();
        List<Map.Entry<String, Integer>> busy = List.copyOf(inHand.entrySet());
        try (Connection connection = database.getConnection()) {
            // one transaction has one time, so that what becomes ready in between is seen by one of both
            connection.setAutoCommit(false);
            try {
                List<Task> tasks = lease(connection, limit, perAuthority, busy, lease);
                return new Leased(tasks, tasks.isEmpty() ? next(connection) : Optional.empty());
            } finally {
                connection.setAutoCommit(true); // which commits
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no tasks could be leased", e);
        }
    }

    private List<Task> lease(
            Connection connection, int limit, int perAuthority, List<Map.Entry<String, Integer>> busy, UUID lease)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEASE)) {
            Object[] authorities = busy.stream().map(Map.Entry::getKey).toArray();
            Object[] tasks = busy.stream().map(Map.Entry::getValue).toArray();
            statement.setLong(1, leaseTime.plus(TOLERANCE).toMillis());
            statement.setInt(2, perAuthority);
            statement.setArray(3, connection.createArrayOf("text", authorities));
            statement.setArray(4, connection.createArrayOf("int4", tasks));
            statement.setInt(5, perAuthority);
            statement.setInt(6, limit);
            statement.setObject(7, lease);
            statement.setLong(8, leaseTime.toMillis());
            return tasks(statement.executeQuery(), lease);
        }
    }

    private Optional<Duration> next(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, leaseTime.plus(TOLERANCE).toMillis());
            ResultSet row = statement.executeQuery();
            row.next();
            double millis = row.getDouble(1);
            return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis((long) Math.ceil(millis)));
        }
    }

    private static List<Task> tasks(ResultSet rows, UUID lease) throws SQLException {
        List<Task> tasks = new ArrayList<>();
        while (rows.next()) {
            tasks.add(new Task(
                    rows.getObject("referral_id", UUID.class),
                    rows.getInt("routing"),
                    rows.getString("authority"),
                    rows.getInt("recalled"),
                    rows.getInt("waits"),
                    lease));
        }
        return tasks;
    }

    @Override
    public void putOff(Task task, Duration delay) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUT_OFF)) {
            statement.setLong(1, delay.toMillis());
            statement.setObject(2, task.referralId());
            statement.setInt(3, task.recalled());
            statement.setObject(4, task.lease());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a task could not be put off", e);
        }
        // nobody who is asleep knows of its new time
        bell.ring();
    }

    @Override
    public void drop(Task task) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DROP)) {
            statement.setObject(1, task.referralId());
            statement.setInt(2, task.recalled());
            statement.setObject(3, task.lease());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a task could not be taken from the list", e);
        }
    }
}
