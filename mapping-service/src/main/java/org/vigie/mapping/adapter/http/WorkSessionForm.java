package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.mapping.application.MapRehearsal;
import org.vigie.mapping.application.Telling;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionRejection;
import org.vigie.mapping.domain.worksession.WorkSessionRejection.AlreadyHeld;
import org.vigie.mapping.domain.worksession.WorkSessionRejection.UnknownPartners;

/** {@code {workSessionId?, externalReference?, heldOn, topic, partnerIds[]}}. */
@ApplicationScoped
class WorkSessionForm implements Form<WorkSessionDetails, WorkSessionRejection> {
    private static final int MOST_PARTNERS = 500;

    private final WorkSessions sessions;
    private final InstantSource clock;

    WorkSessionForm(WorkSessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String idField() {
        return "workSessionId";
    }

    @Override
    public WorkSessionDetails details(JsonBody body) {
        var details = new WorkSessionDetails(
                Fields.heldOn(body, clock), body.text("topic", 1, Fields.LONGEST_NAME), body.uuids("partnerIds"));
        if (details.partnerIds().size() > MOST_PARTNERS) {
            body.reject("partnerIds", "must have at most " + MOST_PARTNERS + " elements");
        }
        return details;
    }

    @Override
    public CompletionStage<Told<WorkSessionRejection>> tell(Telling<WorkSessionDetails> telling) {
        return sessions.tell(telling);
    }

    @Override
    public CompletionStage<Told<WorkSessionRejection>> rehearse(
            Telling<WorkSessionDetails> telling, MapRehearsal rehearsal) {
        return sessions.rehearse(telling, rehearsal);
    }

    @Override
    public HttpProblem refusal(Told.Refused<WorkSessionRejection> refused, JsonNode body, String pointer) {
        return switch (refused.rejection()) {
            case AlreadyHeld() -> Refusals.alreadyThere(refused.version());
            case UnknownPartners(var strangers) -> Problems.unprocessable(violations(strangers, body, pointer));
        };
    }

    private static List<Violation> violations(List<UUID> strangers, JsonNode body, String pointer) {
        JsonNode named = body.path("partnerIds");
        return IntStream.range(0, named.size())
                .filter(i -> strangers.contains(UUID.fromString(named.get(i).textValue())))
                .mapToObj(i -> Violation.at(pointer + "/partnerIds/" + i, "must be a partner on the map"))
                .toList();
    }
}
