package org.vigie.mapping.adapter.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.vigie.http.JsonBody;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;

/** {@code {awarenessSessionId?, externalReference?, heldOn, title, professionals, department?, documents[]?}}. */
@Singleton
class AwarenessSessionForm extends DescribedForm<AwarenessSessionDetails> {
    private static final int MOST_PROFESSIONALS = 100_000;

    private final InstantSource clock;

    AwarenessSessionForm(AwarenessSessions sessions, InstantSource clock) {
        super(sessions);
        this.clock = clock;
    }

    @Override
    public String idField() {
        return "awarenessSessionId";
    }

    @Override
    public AwarenessSessionDetails details(JsonBody body) {
        return new AwarenessSessionDetails(
                EntryFields.day(body, "heldOn", clock),
                body.text("title", 1, Fields.LONGEST_NAME),
                body.integer("professionals", 0, MOST_PROFESSIONALS),
                Fields.department(body),
                EntryFields.documents(body));
    }
}
