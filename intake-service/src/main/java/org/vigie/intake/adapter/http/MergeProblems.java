package org.vigie.intake.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.intake.domain.merge.MergeRejection;
import org.vigie.intake.domain.merge.MergeRejection.AlreadyDifferent;
import org.vigie.intake.domain.merge.MergeRejection.AlreadyMerged;
import org.vigie.intake.domain.merge.MergeRejection.AreMerged;
import org.vigie.intake.domain.merge.MergeRejection.Circle;
import org.vigie.intake.domain.merge.MergeRejection.IntoAbsorbed;
import org.vigie.intake.domain.merge.MergeRejection.NotMerged;
import org.vigie.intake.domain.merge.MergeRejection.SameCase;
import org.vigie.intake.domain.merge.MergeRejection.UnknownMinors;

/** What a coordinator hears when cases cannot be merged or told apart: how it stands, and what is possible. */
final class MergeProblems {
    private static final String MERGED = "MERGED";
    private static final String UNDOING = "merge/undoing";

    private MergeProblems() {}

    static HttpProblem of(MergeRejection rejection) {
        return switch (rejection) {
            case SameCase() -> conflict("same-case", "A case is named twice.", "SAME_CASE", List.of());
            case AlreadyMerged(UUID into) ->
                Problems.conflict(
                        "case-already-merged",
                        "The case was merged before. Undo that first, or merge the case that it counts in.",
                        Map.of("state", MERGED, "mergedInto", into, "possible", List.of(UNDOING)));
            case IntoAbsorbed(UUID followedIn) ->
                Problems.conflict(
                        "case-absorbed",
                        "The case that should stay was merged into another. Merge into the one that it counts in.",
                        Map.of("state", "ABSORBED", "followedIn", followedIn, "possible", List.of("merge")));
            case Circle() ->
                conflict(
                        "merge-circle",
                        "The case that should stay was merged into this one. Undo that first.",
                        "CIRCLE",
                        List.of(UNDOING));
            case UnknownMinors(var minors, var intoMinors) -> unknownMinors(minors, intoMinors);
            case NotMerged() ->
                conflict(
                        "case-not-merged",
                        "The case stands for itself.",
                        "NOT_MERGED",
                        List.of("merge", "differences"));
            case AreMerged(UUID followedIn) ->
                Problems.conflict(
                        "cases-merged",
                        "They count as one case. Undo that first.",
                        Map.of("state", MERGED, "followedIn", followedIn, "possible", List.of(UNDOING)));
            case AlreadyDifferent() ->
                conflict(
                        "cases-already-different",
                        "They were declared different before. Merging them takes that back.",
                        "DIFFERENT",
                        List.of("merge"));
        };
    }

    private static HttpProblem conflict(String kind, String detail, String state, List<String> possible) {
        return Problems.conflict(kind, detail, Map.of("state", state, "possible", possible));
    }

    private static HttpProblem unknownMinors(List<UUID> minors, List<UUID> intoMinors) {
        List<Violation> violations = new ArrayList<>();
        if (!minors.isEmpty()) {
            violations.add(
                    Violation.at("/sameMinors", "minorId must be a minor of the case, or of one merged into it"));
        }
        if (!intoMinors.isEmpty()) {
            violations.add(Violation.at(
                    "/sameMinors", "intoMinorId must be a minor of the case that stays, or of one merged into it"));
        }
        return Problems.unprocessable(violations);
    }
}
