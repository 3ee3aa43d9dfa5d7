package org.vigie.operations;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FailureMapping;
import org.vigie.http.Problems;

/**
 * After an upgrade a list is read in the tables of the release before until those of this one are filled. What those do not have is
 * there in a moment: 503.
 */
@ApplicationScoped
class ListsMadeAnew implements FailureMapping {
    private static final int DEEPEST_CAUSE = 16;
    /** SQL states of a table and of a column that are not there. */
    private static final Set<String> MISSING = Set.of("42P01", "42703");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    public @Nullable HttpProblem problemOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && MISSING.contains(sql.getSQLState())) {
                return Problems.unavailable(RETRY_AFTER);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
