package org.vigie.referral.readmodel.referrals;

import java.util.List;
import java.util.Set;
import org.vigie.referral.domain.Move;

/** What can be done with a referral, named as it is asked for: {@code POST /v1/referrals/{referralId}/<name>}. */
public final class PossibleMoves {
    private PossibleMoves() {}

    /** The names, in the order of a referral's life. */
    public static List<String> names(Set<Move> moves) {
        return moves.stream().sorted().map(PossibleMoves::name).toList();
    }

    private static String name(Move move) {
        return switch (move) {
            case ACKNOWLEDGE -> "acknowledgement";
            case REFUSE -> "refusal";
            case FOLLOW_UP -> "follow-ups";
            case REROUTE -> "reroute";
            case RESEND -> "resend";
            case WITHDRAW -> "withdrawal";
            case CLOSE -> "closure";
        };
    }
}
