package org.vigie.intake.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.ErasedSubjectException;
import org.vigie.http.FailureMapping;
import org.vigie.http.Problems;

/**
 * What is told of somebody who was erased cannot be kept: 409, whether the case says so or only the keys do, as after a restore from
 * before the case was opened.
 */
@ApplicationScoped
class ErasedCases implements FailureMapping {

    static HttpProblem problem() {
        return Problems.conflict(
                "case-erased",
                "What identified the people of this case was erased, so nothing more can be kept in it. Open another case.",
                Map.of("state", "ERASED"));
    }

    @Override
    public @Nullable HttpProblem problemOf(Throwable failure) {
        return failure instanceof ErasedSubjectException ? problem() : null;
    }
}
