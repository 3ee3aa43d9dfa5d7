package org.vigie.mapping.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import org.vigie.http.Problems;
import org.vigie.mapping.domain.practice.PracticeStage;

/** The conflicts that practices know. */
final class PracticeRefusals {
    private PracticeRefusals() {}

    /** The practice is not so far, or already farther. */
    static HttpProblem notInStage(PracticeStage stage) {
        return Problems.conflict(
                "not-in-stage",
                "The practice is at another point of its way.",
                Map.of("stage", stage, "possible", possible(stage)));
    }

    private static List<String> possible(PracticeStage stage) {
        return switch (stage) {
            case DRAFT, WITHDRAWN -> List.of("PUT", "submission");
            case IN_REVIEW -> List.of("PUT", "review");
            case PUBLISHED -> List.of("PUT", "withdrawal", "adoptions");
        };
    }
}
