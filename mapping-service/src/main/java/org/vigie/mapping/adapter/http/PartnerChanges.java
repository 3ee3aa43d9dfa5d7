package org.vigie.mapping.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.IfMatch;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.partner.PartnerCommand;
import org.vigie.mapping.domain.partner.PartnerRejection;
import org.vigie.mapping.domain.partner.PartnerRejection.AlreadyOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.AssuredLater;
import org.vigie.mapping.domain.partner.PartnerRejection.NoSuchProposal;
import org.vigie.mapping.domain.partner.PartnerRejection.NotAsked;
import org.vigie.mapping.domain.partner.PartnerRejection.NotOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.PartnerIsErased;
import org.vigie.mapping.domain.partner.Proposal;

/** Commands about a partner that is on the map, other than what is known of it. Blocks. */
@ApplicationScoped
class PartnerChanges {
    private static final ChangeAnswer ANSWER = new ChangeAnswer("partnerId", "partner");

    private final Partners partners;
    private final Client client;

    PartnerChanges(Partners partners, Client client) {
        this.partners = partners;
        this.client = client;
    }

    /** The id in the path; 404 when it is no partner's. */
    UUID find(String id) {
        UUID partnerId = PathIds.uuid(id, "partner");
        return partners.find(partnerId)
                .orElseThrow(() -> Problems.notFound("partner"))
                .id();
    }

    /** The proposal with this id; 404 when none waits. */
    Proposal proposal(UUID partnerId, UUID proposalId) {
        return partners.find(partnerId)
                .flatMap(partner -> partner.details().proposal(proposalId))
                .orElseThrow(() -> Problems.notFound("proposal"));
    }

    /** Carries the command out and answers with the partner's version. */
    Response change(UUID partnerId, PartnerCommand command, @Nullable String ifMatch) {
        Long expectedVersion = IfMatch.of(ifMatch).expectedVersion();
        return ANSWER.to(partners.change(partnerId, command, client.id(), expectedVersion), PartnerChanges::refusal);
    }

    private static HttpProblem refusal(PartnerRejection rejection) {
        return switch (rejection) {
            case AssuredLater(var assuredOn) -> Refusals.assuredLater(assuredOn);
            case NoSuchProposal() -> Problems.notFound("proposal");
            case PartnerIsErased() -> Refusals.erased();
            case NotOnTheMap _, AlreadyOnTheMap _, NotAsked _ -> Problems.notFound("partner");
        };
    }
}
