package org.vigie.mapping.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.IfMatch;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.domain.practice.Adoption;
import org.vigie.mapping.domain.practice.PracticeCommand;
import org.vigie.mapping.domain.practice.PracticeRejection;
import org.vigie.mapping.domain.practice.PracticeRejection.AlreadyKnown;
import org.vigie.mapping.domain.practice.PracticeRejection.NotInStage;
import org.vigie.mapping.domain.practice.PracticeRejection.NotOnTheMap;
import org.vigie.mapping.domain.practice.PracticeRejection.UnknownPartners;

/** Changes of a practice that was told of, and what is answered to them. Blocks. */
@Singleton
final class PracticeChanges {
    private static final ChangeAnswer ANSWER = new ChangeAnswer("practiceId", "practice");

    private final Practices practices;
    private final Client client;

    PracticeChanges(Practices practices, Client client) {
        this.practices = practices;
        this.client = client;
    }

    /** The id of a practice that there is; 404 for any other text. */
    UUID find(String id) {
        return practices
                .find(PathIds.uuid(id, "practice"))
                .orElseThrow(() -> Problems.notFound("practice"))
                .id();
    }

    Response change(UUID practice, PracticeCommand command, @Nullable String ifMatch) {
        return ANSWER.to(practices.change(practice, command, client.id(), expected(ifMatch)), PracticeChanges::refusal);
    }

    Response adopt(UUID practice, Adoption adoption, @Nullable String ifMatch) {
        return ANSWER.to(practices.adopt(practice, adoption, client.id(), expected(ifMatch)), PracticeChanges::refusal);
    }

    private static @Nullable Long expected(@Nullable String ifMatch) {
        return IfMatch.of(ifMatch).expectedVersion();
    }

    private static HttpProblem refusal(PracticeRejection rejection) {
        return switch (rejection) {
            case NotInStage(var stage) -> PracticeRefusals.notInStage(stage);
            case UnknownPartners _ ->
                Problems.unprocessable(Violation.at("/partnerId", "must be a partner on the map"));
            case NotOnTheMap(), AlreadyKnown() -> Problems.notFound("practice");
        };
    }
}
