package org.vigie.mapping.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.http.Client;
import org.vigie.http.EntityVersion;
import org.vigie.http.IfMatch;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.merge.MergeCommand;
import org.vigie.mapping.domain.merge.MergeEvent;
import org.vigie.mapping.domain.merge.MergeRejection;
import org.vigie.mapping.domain.merge.MergeRejection.AlreadyMerged;
import org.vigie.mapping.domain.merge.MergeRejection.Circle;
import org.vigie.mapping.domain.merge.MergeRejection.IntoMerged;
import org.vigie.mapping.domain.merge.MergeRejection.SamePartner;

/** Carries merges out, and says how it stands when they are refused. Blocks. */
@ApplicationScoped
class PartnerMerging {
    private static final String STATE = "state";
    private static final String POSSIBLE = "possible";

    private final Partners partners;
    private final PartnerMerges merges;
    private final Client client;

    PartnerMerging(Partners partners, PartnerMerges merges, Client client) {
        this.partners = partners;
        this.merges = merges;
        this.client = client;
    }

    /** The id in the path; 404 when it is no partner's. */
    UUID find(String id) {
        UUID partnerId = PathIds.uuid(id, "partner");
        version(partnerId);
        return partnerId;
    }

    boolean isOnTheMap(UUID partnerId) {
        return partners.find(partnerId).isPresent();
    }

    /** The sender's version is that of the entry, which merging leaves as it is. */
    Response carryOut(MergeCommand command, UUID partnerId, @Nullable String ifMatch) {
        Long expected = IfMatch.of(ifMatch).expectedVersion();
        long version = version(partnerId);
        if (expected != null && expected != version) {
            throw Problems.preconditionFailed(version);
        }
        var result = merges.handle(command, client.id()).toCompletableFuture().join();
        if (result instanceof CommandResult.Refused<MergeEvent, MergeRejection>(var rejection, var _)) {
            throw refusal(rejection);
        }
        return answer(partnerId, version);
    }

    private Response answer(UUID partnerId, long version) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partnerId", partnerId);
        UUID standsFor = merges.book().standsFor(partnerId);
        if (!standsFor.equals(partnerId)) {
            body.put("mergedInto", standsFor);
        }
        body.put("version", version);
        return Response.ok(body)
                .type(MediaType.APPLICATION_JSON)
                .header("ETag", new EntityVersion(version).etag())
                .build();
    }

    private long version(UUID partnerId) {
        return partners.find(partnerId)
                .orElseThrow(() -> Problems.notFound("partner"))
                .version();
    }

    private static HttpProblem refusal(MergeRejection rejection) {
        return switch (rejection) {
            case SamePartner() ->
                Problems.conflict(
                        "same-partner",
                        "One entry is named twice.",
                        Map.of(STATE, "SAME_PARTNER", POSSIBLE, List.of()));
            case AlreadyMerged(var into) ->
                Problems.conflict(
                        "partner-already-merged",
                        "The partner was merged before. Undo that first, or merge the entry that stands for it.",
                        Map.of(STATE, "MERGED", "mergedInto", into, POSSIBLE, List.of("DELETE")));
            case IntoMerged(var standsFor) ->
                Problems.conflict(
                        "merged-itself",
                        "The entry that should stand for both was merged into another one. Merge into the one that stands for it.",
                        Map.of(STATE, "INTO_MERGED", "mergedInto", standsFor, POSSIBLE, List.of("POST")));
            case Circle() ->
                Problems.conflict(
                        "merge-circle",
                        "The entry that should stand for both was merged into this one. Undo that first.",
                        Map.of(STATE, "CIRCLE", POSSIBLE, List.of("DELETE")));
        };
    }
}
