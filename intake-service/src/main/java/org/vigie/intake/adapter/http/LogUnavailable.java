package org.vigie.intake.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.http.FailureMapping;
import org.vigie.http.Problems;

/** A log that cannot answer now is no fault of the request: 503, and the same may be sent again. */
@ApplicationScoped
class LogUnavailable implements FailureMapping {

    @Override
    public @Nullable HttpProblem problemOf(Throwable failure) {
        return failure instanceof LogUnavailableException unavailable
                ? Problems.unavailable(unavailable.retryAfter())
                : null;
    }
}
