package org.vigie.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows about its own failures: a CDI bean of this type turns an exception that no endpoint catches into a
 * problem, for single requests and for lines of an import alike. Such as the log's "unavailable", which this library
 * does not know.
 */
@FunctionalInterface
public interface FailureMapping {
    /** The problem that the failure means, or null when this mapping knows nothing of it. */
    @Nullable HttpProblem problemOf(Throwable failure);
}
