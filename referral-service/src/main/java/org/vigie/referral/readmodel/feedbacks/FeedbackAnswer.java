package org.vigie.referral.readmodel.feedbacks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.http.EntityVersion;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.FollowUp;
import org.vigie.referral.domain.InformantFeedback;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.Status;

/** What became of an informant's request, straight from the log, as an answer. */
@ApplicationScoped
public class FeedbackAnswer {
    private final Clock clock;

    FeedbackAnswer(Clock clock) {
        this.clock = clock;
    }

    /** As it stands. */
    public Response of(Response.Status status, ReferralFile file) {
        return Response.status(status)
                .entity(feedback(file, clock.instant()))
                .header("ETag", new EntityVersion(file.version()).etag())
                .build();
    }

    private static Feedback feedback(ReferralFile file, Instant now) {
        ReferralFacts facts = file.state().facts();
        Status status = file.state().status();
        Optional<Instant> requestedAt = Optional.of(
                        (ReferralOpened) file.events().getFirst())
                .filter(opened -> opened.informing().feedbackRequested())
                .map(ReferralOpened::at);
        Optional<Instant> dueAt =
                requestedAt.map(request -> Deadline.informant(request).dueAt());
        Optional<FollowUp> answer = last(file, ReferralAnswered.class).map(ReferralAnswered::followUp);
        Optional<InformantTold> told = last(file, InformantTold.class);
        boolean awaited = told.isEmpty() && status != Status.WITHDRAWN;
        return new Feedback(
                facts.referralId(),
                facts.caseId(),
                facts.department(),
                file.state().held().map(Routing::authority).orElse(null),
                status,
                requestedAt.orElse(null),
                dueAt.orElse(null),
                awaited && dueAt.filter(due -> due.isBefore(now)).isPresent(),
                answer.map(FollowUp::outcome).orElse(null),
                answer.map(FollowUp::decidedOn).orElse(null),
                List.copyOf(InformantFeedback.possible(status)),
                told.map(InformantTold::told).orElse(null),
                told.map(InformantTold::toldOn).orElse(null));
    }

    private static <E> Optional<E> last(ReferralFile file, Class<E> type) {
        return file.events().reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
