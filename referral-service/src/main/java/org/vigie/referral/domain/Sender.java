package org.vigie.referral.domain;

/** On whose behalf a command is given. */
public sealed interface Sender {

    /** An agent of the authority with this code, or its system. */
    record Department(String authority, AnswerWay way) implements Sender {}

    /** A coordinator of the platform, for any authority: what came by letter or by telephone. */
    record Coordinator() implements Sender {
        @Override
        public AnswerWay way() {
            return AnswerWay.COORDINATOR;
        }
    }

    /** How it is said. */
    AnswerWay way();

    /** Whether a referral that {@code routing} describes is this sender's. */
    default boolean mayAnswerFor(Routing routing) {
        return switch (this) {
            case Department(String authority, AnswerWay _) -> authority.equals(routing.authority());
            case Coordinator() -> true;
        };
    }
}
