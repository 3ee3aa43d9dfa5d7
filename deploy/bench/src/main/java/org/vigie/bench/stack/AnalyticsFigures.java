package org.vigie.bench.stack;

import java.time.Duration;
import org.vigie.local.launch.Service;

/** How far the figures of analytics are, and a way to make it begin again from nothing. */
public final class AnalyticsFigures {
    /** The database's name. */
    public static final String DATABASE = "analytics";

    /** Picks the sessions that write or read figures now out of {@code pg_stat_activity}. */
    public static final String SESSIONS = "datname = '" + DATABASE
            + "' AND application_name <> 'bench' AND (state <> 'idle' OR state_change > now() - interval '1 second')";

    /** Asks for the position up to which everything of intake is counted. */
    public static final String COMPLETE =
            "SELECT coalesce(max(complete), 0) FROM activity.log_position WHERE service = 'intake'";

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final RunningStack stack;

    public AnalyticsFigures(RunningStack stack) {
        this.stack = stack;
    }

    /** Events of intake up to which everything is counted. */
    public long complete() {
        return stack.databases().number(DATABASE, COMPLETE);
    }

    /** Waits until so many events are counted. */
    public void await(long events) {
        Progress.await("what analytics has counted of intake", this::complete, events, BETWEEN);
    }

    /** Ends the service, gives it a database without an event, and waits until it is started again and ready. */
    public void beginAgain() {
        long former = stack.pid(Service.ANALYTICS);
        stack.withPaused(Service.ANALYTICS, () -> {
            stack.databases().execute("postgres", "DROP DATABASE " + DATABASE + " WITH (FORCE)");
            stack.migrate(Service.ANALYTICS, stack.databases().createDatabase(DATABASE));
            ProcessHandle.of(former).ifPresent(ProcessHandle::destroyForcibly);
            return 0;
        });
        Progress.await(
                "the start of analytics in place of the process that was ended",
                () -> stack.pid(Service.ANALYTICS) == former ? 0 : 1,
                1,
                BETWEEN);
        Ready.await(stack.endpoints().service(Service.ANALYTICS).management() + "/q/health/ready");
    }
}
