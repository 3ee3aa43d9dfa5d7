package org.vigie.intake.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.http.EntityVersion;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.http.problem.Failures;
import org.vigie.intake.adapter.http.Posted;
import org.vigie.intake.adapter.http.Posts;
import org.vigie.intake.adapter.http.Sender;
import org.vigie.intake.adapter.http.Sender.Senders;
import org.vigie.intake.page.Outcome.OnRecord;
import org.vigie.intake.page.Outcome.Outdated;
import org.vigie.intake.page.Outcome.RecordedOtherwise;
import org.vigie.intake.page.Outcome.Unavailable;
import org.vigie.intake.page.Outcome.Wrong;

/** Records what forms say, as if it had been posted to the API. Blocks. */
@ApplicationScoped
class Recording {
    private static final String MISMATCH = Problems.TYPE_PREFIX + "idempotency-mismatch";

    private final Posts posts;
    private final Senders senders;
    private final Failures failures;

    Recording(Posts posts, Senders senders, Failures failures) {
        this.posts = posts;
        this.senders = senders;
        this.failures = failures;
    }

    /** Records a call, in JSON as the API takes it. */
    Outcome call(ObjectNode call) {
        return outcome(null, sender -> caseOf(posts.call(JsonBody.of(call), sender)));
    }

    /**
     * Takes an action about a case.
     *
     * @param version the version of the case that the action rests on, null for any
     */
    Outcome action(UUID caseId, ObjectNode action, @Nullable Long version) {
        String ifMatch = version == null ? null : new EntityVersion(version).etag();
        return outcome(ifMatch, sender -> caseOf(posts.action(caseId, action, sender)));
    }

    /**
     * What comes of posting something else.
     *
     * @param posting tells the case in which it is on record, or throws a problem
     */
    Outcome of(Function<Sender, UUID> posting) {
        return outcome(null, posting);
    }

    /** The same of what rests on this version of the case. */
    Outcome of(long version, Function<Sender, UUID> posting) {
        return outcome(new EntityVersion(version).etag(), posting);
    }

    private static UUID caseOf(CompletionStage<Posted> posting) {
        return posting.toCompletableFuture().join().event().caseId();
    }

    private Outcome outcome(@Nullable String ifMatch, Function<Sender, UUID> posting) {
        Sender sender = senders.sender(null, ifMatch);
        try {
            return new OnRecord(posting.apply(sender));
        } catch (RuntimeException failure) {
            HttpProblem problem = failures.problemOf(failure);
            return switch (problem.getStatusCode()) {
                case 412 -> new Outdated();
                case 422 ->
                    MISMATCH.equals(String.valueOf(problem.getType()))
                            ? new RecordedOtherwise()
                            : new Wrong(violations(problem));
                case 503 -> new Unavailable();
                default -> throw problem;
            };
        }
    }

    private static List<Violation> violations(HttpProblem problem) {
        return problem.getParameters().get("violations") instanceof List<?> list
                ? list.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList()
                : List.of();
    }
}
