package org.vigie.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.vigie.http.FailureMapping;
import org.vigie.http.Problems;

/** Turns any failure into a problem: the service's own mappings first, then outages, then a 500 that says nothing. */
@ApplicationScoped
public class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final List<FailureMapping> mappings;

    /** For the container. */
    @Inject
    public Failures(@All List<FailureMapping> mappings) {
        this.mappings = mappings;
    }

    /** The problem to answer with. Only what nobody expected is logged, and of that neither message nor request. */
    public HttpProblem problemOf(Throwable thrown) {
        var failure = unwrapped(thrown);
        if (failure instanceof HttpProblem problem) {
            return problem;
        }
        for (var mapping : mappings) {
            var problem = mapping.problemOf(failure);
            if (problem != null) {
                return problem;
            }
        }
        return Outages.isOutage(failure) ? Problems.unavailable(RETRY_AFTER) : unexpected(failure);
    }

    private static HttpProblem unexpected(Throwable failure) {
        var occurrence = URI.create("urn:uuid:" + UUID.randomUUID());
        LOG.errorf("unexpected failure %s: %s", occurrence, SilentTrace.of(failure));
        return Problems.of(
                        "internal-error",
                        "Unexpected failure",
                        500,
                        "The service failed. Its log has more under the name in instance.")
                .withInstance(occurrence)
                .build();
    }

    private static Throwable unwrapped(Throwable thrown) {
        var failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }
}
