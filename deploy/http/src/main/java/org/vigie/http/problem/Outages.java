package org.vigie.http.problem;

import io.quarkus.oidc.OIDCException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Tells a dependency that is down, which a client may wait for, from a fault of ours. */
final class Outages {
    private static final int DEEPEST_CAUSE = 16;
    /** SQL states of a database that cannot be reached, is short of resources, or shuts down. */
    private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57");

    private Outages() {}

    static boolean isOutage(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (isOne(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _, SQLNonTransientConnectionException _ -> true;
            case SQLException sql -> isOutageState(sql.getSQLState()) || isPoolTimeout(sql);
            case ConnectException _, SocketTimeoutException _, HttpTimeoutException _, RejectedExecutionException _ ->
                true;
            // nobody can be signed in, and no token verified, while its server is away
            case OIDCException _ -> true;
            default -> false;
        };
    }

    private static boolean isOutageState(@Nullable String state) {
        return state != null && state.length() == 5 && STATE_CLASSES.contains(state.substring(0, 2));
    }

    /** The connection pool has neither a type nor a state of its own for "no connection became free in time". */
    private static boolean isPoolTimeout(SQLException sql) {
        return sql.getMessage() != null && sql.getMessage().startsWith("Acquisition timeout");
    }
}
