package org.vigie.intake.page;

import static org.hamcrest.Matchers.containsString;
import static org.vigie.intake.page.FormClient.LISTENER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.vigie.http.Client;
import org.vigie.http.problem.Failures;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.adapter.http.Posts;
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
    Client client;

    @Inject
    InstantSource clock;

    @Inject
    Failures failures;

    @Test
    void theFormComesBackAsItWasAndIsRecordedByTheNextTry() {
        Filling call = new FormClient(LISTENER).fullCall().put("narrative", "Récit long");
        QuarkusMock.installMockForType(
                new Recording(posts, client, clock, failures) {
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
        QuarkusMock.installMockForType(new Recording(posts, client, clock, failures), Recording.class);
        call.sendAndFollow();
    }
}
