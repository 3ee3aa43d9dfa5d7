package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer that no correct request should get; it names the problem and nothing of the request. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String what, int status, JsonNode problem) {
        super("%s was answered with %d %s %s %s"
                .formatted(
                        what,
                        status,
                        problem.path("title").asText(),
                        problem.path("detail").asText(),
                        problem.path("violations"))
                .strip());
    }
}
