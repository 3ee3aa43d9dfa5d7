package org.vigie.eventlog.running;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.LogUnavailableException;

/** What may be said of an exception, and whether waiting helps. */
public final class Failure {
    private static final int MOST_CAUSES = 5;
    private static final String OWN = "org.vigie.eventlog.";

    /** Connection lost, transaction rolled back by the server, out of resources, shutting down, lock not granted, read-only. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006", "25P03");

    private Failure() {}

    /**
     * The classes of {@code failure} and its causes, SQL states and the place; of messages only this library's own, since those
     * of databases and parsers quote the values that they stumbled on.
     */
    public static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause : causes(failure)) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                text.append('[').append(sql.getSQLState()).append(']');
            }
            if (cause.getClass().getName().startsWith(OWN)) {
                text.append(" (").append(cause.getMessage()).append(')');
            }
        }
        return text.append(place(failure)).toString();
    }

    /** Whether the failure is of the surroundings (database, broker, network) and the same work may succeed later. */
    public static boolean isPassing(Throwable failure) {
        return causes(failure).stream().anyMatch(Failure::isPassingItself);
    }

    private static boolean isPassingItself(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> isPassing(sql.getSQLState());
            case LogUnavailableException unavailable -> true;
            case RetriableException retriable -> true;
            case JacksonException malformed -> false;
            case IOException io -> true;
            default -> false;
        };
    }

    /** A pool that has no connection to give throws without a state. */
    private static boolean isPassing(@Nullable String state) {
        return state == null
                || PASSING_STATES.contains(state)
                || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable at = failure; at != null && causes.size() < MOST_CAUSES; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }

    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.vigie")) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
