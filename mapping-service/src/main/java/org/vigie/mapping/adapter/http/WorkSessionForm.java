package org.vigie.mapping.adapter.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.vigie.http.JsonBody;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;

/** {@code {workSessionId?, externalReference?, heldOn, topic, partnerIds[], documents[]?, decisions[]?, followUps[]?}}. */
@Singleton
class WorkSessionForm extends DescribedForm<WorkSessionDetails> {
    private final InstantSource clock;

    WorkSessionForm(WorkSessions sessions, InstantSource clock) {
        super(sessions);
        this.clock = clock;
    }

    @Override
    public String idField() {
        return "workSessionId";
    }

    @Override
    public WorkSessionDetails details(JsonBody body) {
        return new WorkSessionDetails(
                EntryFields.day(body, "heldOn", clock),
                body.text("topic", 1, Fields.LONGEST_NAME),
                EntryFields.partnerIds(body),
                EntryFields.documents(body),
                EntryFields.decisions(body),
                EntryFields.followUps(body, clock));
    }
}
