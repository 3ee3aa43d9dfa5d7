package org.vigie.intake.page;

import static org.hamcrest.Matchers.containsString;
import static org.vigie.intake.page.FormClient.LISTENER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.vigie.http.problem.Failures;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.adapter.http.Posts;
import org.vigie.intake.adapter.http.Sender.Senders;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.testing.FormClient.Filling;

/** What a listener typed outlives a log that cannot answer. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class LogAwayTest {
    @Inject
    Posts posts;

    @Inject
    Senders senders;

    @Inject
    Failures failures;

    @Test
    void theFormComesBackAsItWasAndIsRecordedByTheNextTry() {
        Filling call = new FormClient(LISTENER).fullCall().put("narrative", "Récit long");
        QuarkusMock.installMockForType(
                new Recording(posts, senders, failures) {
                    @Override
                    Outcome call(ObjectNode request) {
                        return new Outcome.Unavailable();
                    }
                },
                Recording.class);
        call.send()
                .then()
                .statusCode(503)
                .body(containsString("momentanément impossible"))
                .body(containsString("Récit long"))
                .body(containsString("value=\"" + call.value("reference") + "\""));
        QuarkusMock.installMockForType(new Recording(posts, senders, failures), Recording.class);
        call.sendAndFollow();
    }
}
