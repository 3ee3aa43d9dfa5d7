package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.mapping.application.MapRehearsal;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.application.Telling;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.domain.practice.Evaluation;
import org.vigie.mapping.domain.practice.PracticeDetails;
import org.vigie.mapping.domain.practice.PracticeRejection;
import org.vigie.mapping.domain.practice.PracticeRejection.AlreadyKnown;
import org.vigie.mapping.domain.practice.PracticeRejection.NotInStage;
import org.vigie.mapping.domain.practice.PracticeRejection.NotOnTheMap;
import org.vigie.mapping.domain.practice.PracticeRejection.UnknownPartners;

/**
 * {@code {practiceId?, externalReference?, title, description, themes[]?, departments[]?, partnerIds[]?, documents[]?, evaluation{evaluatedOn,
 * findings}?}}.
 */
@Singleton
class PracticeForm implements Form<PracticeDetails, PracticeRejection> {
    private final Practices practices;
    private final InstantSource clock;

    PracticeForm(Practices practices, InstantSource clock) {
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    public String idField() {
        return "practiceId";
    }

    @Override
    public PracticeDetails details(JsonBody body) {
        return new PracticeDetails(
                body.text("title", 1, Fields.LONGEST_NAME),
                body.text("description", 1, EntryFields.LONGEST_TEXT),
                body.optionalCodes("themes", Theme.class),
                Fields.departments(body),
                EntryFields.optionalPartnerIds(body),
                EntryFields.documents(body),
                evaluation(body.optionalObject("evaluation")));
    }

    private @Nullable Evaluation evaluation(@Nullable JsonBody evaluation) {
        return evaluation == null
                ? null
                : new Evaluation(
                        EntryFields.day(evaluation, "evaluatedOn", clock),
                        evaluation.text("findings", 1, EntryFields.LONGEST_TEXT));
    }

    @Override
    public CompletionStage<Told<PracticeRejection>> tell(Telling<PracticeDetails> telling) {
        return practices.tell(telling);
    }

    @Override
    public CompletionStage<Told<PracticeRejection>> rehearse(Telling<PracticeDetails> telling, MapRehearsal rehearsal) {
        return practices.rehearse(telling, rehearsal);
    }

    @Override
    public HttpProblem refusal(Told.Refused<PracticeRejection> refused, JsonNode body, String pointer) {
        return switch (refused.rejection()) {
            case AlreadyKnown() -> Refusals.alreadyThere(refused.version());
            case UnknownPartners(var strangers) -> Refusals.unknownPartners(strangers, body, pointer);
            case NotOnTheMap() -> Problems.notFound("practice");
            case NotInStage(var stage) -> PracticeRefusals.notInStage(stage);
        };
    }
}
