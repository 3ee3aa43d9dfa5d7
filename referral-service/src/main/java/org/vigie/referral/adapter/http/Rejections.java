package org.vigie.referral.adapter.http;

import java.util.Map;
import java.util.Set;
import org.vigie.http.Problems;
import org.vigie.referral.domain.InformantFeedback;
import org.vigie.referral.domain.Move;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.ReferralRejection;
import org.vigie.referral.domain.ReferralRejection.AlreadyThere;
import org.vigie.referral.domain.ReferralRejection.IllegalMove;
import org.vigie.referral.domain.ReferralRejection.NotYours;
import org.vigie.referral.domain.ReferralRejection.NothingToTell;
import org.vigie.referral.domain.ReferralRejection.Unknown;
import org.vigie.referral.domain.Status;
import org.vigie.referral.readmodel.referrals.PossibleMoves;

/** How the domain's refusals are told over HTTP. */
final class Rejections {
    /** For the documentation. */
    static final String CONFLICT =
            "A referral that stands where it does takes none; state and possible say where, and what it takes";

    private Rejections() {}

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
            case NothingToTell(Status status, Set<InformantFeedback> possible) ->
                Problems.conflict(
                        "nothing-to-tell",
                        "Of a referral that stands at " + status + " this cannot be told.",
                        Map.of("state", status, "possible", possible));
        };
    }

    /** There is nothing to read of what the platform took back, wherever the referral stands: an authority may have answered before. */
    static RuntimeException takenBack(Opened referral) {
        return Problems.conflict(
                "illegal-move",
                "The platform took back what this referral passed on, so its dossier is no longer told.",
                state(referral.status(), referral.possible()));
    }

    /** What is told of people who were forgotten cannot be kept; all else can. */
    static RuntimeException erased(Opened referral) {
        return Problems.conflict(
                "case-erased",
                "What identified the people of this case was erased, so no note can be kept. Tell it without one.",
                state(referral.status(), referral.possible()));
    }

    private static Map<String, Object> state(Status status, Set<Move> possible) {
        return Map.of("state", status, "possible", PossibleMoves.names(possible));
    }
}
