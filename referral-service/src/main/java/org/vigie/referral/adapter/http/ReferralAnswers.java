package org.vigie.referral.adapter.http;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.http.EntityVersion;
import org.vigie.http.Problems;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.domain.Move;
import org.vigie.referral.domain.ReferralRejection;
import org.vigie.referral.domain.ReferralRejection.AlreadyThere;
import org.vigie.referral.domain.ReferralRejection.IllegalMove;
import org.vigie.referral.domain.ReferralRejection.NotYours;
import org.vigie.referral.domain.ReferralRejection.Unknown;
import org.vigie.referral.domain.Status;
import org.vigie.referral.readmodel.referrals.ReferralDetails;

/** How referrals and refusals to change them are told over HTTP. */
public final class ReferralAnswers {
    private ReferralAnswers() {}

    /** The referral and its version. */
    public static Response ok(ReferralFile file) {
        return answer(Response.Status.OK, file);
    }

    static Response answer(Response.Status status, ReferralFile file) {
        return Response.status(status)
                .entity(ReferralDetails.of(file))
                .header("ETag", new EntityVersion(file.version()).etag())
                .build();
    }

    static RuntimeException problem(ReferralRejection rejection) {
        return switch (rejection) {
            case Unknown _, NotYours _ -> Problems.notFound("referral");
            case IllegalMove(Status status, Set<Move> possible) ->
                Problems.conflict(
                        "illegal-move",
                        "A referral that stands at " + status + " does not take this.",
                        state(status, possible));
            case AlreadyThere(Status status, Set<Move> possible) ->
                Problems.conflict(
                        "already-there", "The referral is with this authority already.", state(status, possible));
        };
    }

    private static Map<String, Object> state(Status status, Set<Move> possible) {
        return Map.of(
                "state",
                status,
                "possible",
                possible.stream().map(ReferralAnswers::endpoint).sorted().collect(Collectors.toList()));
    }

    /** What to POST to. */
    private static String endpoint(Move move) {
        return switch (move) {
            case ACKNOWLEDGE -> "acknowledgement";
            case REFUSE -> "refusal";
            case FOLLOW_UP -> "follow-ups";
            case REROUTE -> "reroute";
            case WITHDRAW -> "withdrawal";
            case CLOSE -> "closure";
        };
    }
}
