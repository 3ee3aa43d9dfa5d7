package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.mapping.application.MapRehearsal;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Telling;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerRejection;
import org.vigie.mapping.domain.partner.PartnerRejection.AlreadyOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.AssuredLater;
import org.vigie.mapping.domain.partner.PartnerRejection.NoSuchProposal;
import org.vigie.mapping.domain.partner.PartnerRejection.NotAsked;
import org.vigie.mapping.domain.partner.PartnerRejection.NotOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.PartnerIsErased;
import org.vigie.mapping.domain.partner.Scope;

/** {@code {partnerId?, externalReference?, name, kind, scope, departments[], …}}: the rest is what {@link PartnerFields} reads. */
@ApplicationScoped
class PartnerForm implements Form<PartnerDetails, PartnerRejection> {
    private final Partners partners;

    PartnerForm(Partners partners) {
        this.partners = partners;
    }

    @Override
    public String idField() {
        return "partnerId";
    }

    @Override
    public PartnerDetails details(JsonBody body) {
        PartnerDetails details = PartnerFields.read(body);
        boolean nowhere =
                details.scope() == Scope.LOCAL && details.departments().isEmpty();
        if (nowhere && !body.hasViolations()) {
            body.reject("departments", "must name at least one department, since the scope is LOCAL");
        }
        return details;
    }

    @Override
    public CompletionStage<Told<PartnerRejection>> tell(Telling<PartnerDetails> telling) {
        return partners.tell(telling);
    }

    @Override
    public CompletionStage<Told<PartnerRejection>> rehearse(Telling<PartnerDetails> telling, MapRehearsal rehearsal) {
        return partners.rehearse(telling, rehearsal);
    }

    @Override
    public HttpProblem refusal(Told.Refused<PartnerRejection> refused, JsonNode body, String pointer) {
        return switch (refused.rejection()) {
            case AlreadyOnTheMap() -> Refusals.alreadyThere(refused.version());
            case PartnerIsErased() -> Refusals.erased();
            case NotOnTheMap _, NoSuchProposal _, NotAsked _ -> Problems.notFound("partner");
            case AssuredLater(var assuredOn) -> Refusals.assuredLater(assuredOn);
        };
    }
}
