package org.vigie.mapping.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.EntityVersion;
import org.vigie.http.IfMatch;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.domain.partner.PartnerCommand;
import org.vigie.mapping.domain.partner.PartnerRejection;
import org.vigie.mapping.domain.partner.PartnerRejection.AlreadyOnTheMap;
import org.vigie.mapping.domain.partner.PartnerRejection.AssuredLater;
import org.vigie.mapping.domain.partner.PartnerRejection.NotOnTheMap;

/** Commands about a partner that is on the map, other than what is known of it. Blocks. */
@ApplicationScoped
class PartnerChanges {
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

    /** Carries the command out and answers with the partner's version. */
    Response change(UUID partnerId, PartnerCommand command, @Nullable String ifMatch) {
        Long expectedVersion = IfMatch.of(ifMatch).expectedVersion();
        Told<PartnerRejection> told = partners.change(partnerId, command, client.id(), expectedVersion)
                .toCompletableFuture()
                .join();
        return switch (told) {
            case Told.Created<PartnerRejection>(var id, var version) -> answer(id, version);
            case Told.Present<PartnerRejection>(var id, var version) -> answer(id, version);
            case Told.Stale<PartnerRejection>(var version) -> throw Problems.preconditionFailed(version);
            case Told.Refused<PartnerRejection>(var rejection, var _) -> throw refusal(rejection);
            case Told.Mismatch<PartnerRejection> _, Told.IdTaken<PartnerRejection> _ ->
                throw Problems.notFound("partner");
        };
    }

    private static HttpProblem refusal(PartnerRejection rejection) {
        return switch (rejection) {
            case AssuredLater(var assuredOn) -> Refusals.assuredLater(assuredOn);
            case NotOnTheMap _, AlreadyOnTheMap _ -> Problems.notFound("partner");
        };
    }

    private static Response answer(UUID partnerId, long version) {
        return Response.ok(Map.of("partnerId", partnerId, "version", version))
                .type(MediaType.APPLICATION_JSON)
                .header("ETag", new EntityVersion(version).etag())
                .build();
    }
}
