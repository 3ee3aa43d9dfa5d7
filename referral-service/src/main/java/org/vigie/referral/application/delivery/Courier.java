package org.vigie.referral.application.delivery;

import java.util.Optional;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.authority.ChannelKind;

/** Carries messages through one kind of channel. A CDI bean; a channel without a usable one is passed over. */
public interface Courier {

    /** Which kind. */
    ChannelKind kind();

    /** Whether this service is set up to use it. */
    default boolean isUsable() {
        return true;
    }

    /** Whether messages carry what is in the dossier. */
    boolean needsDossier();

    /** Tries once, within a bounded time. Blocks; what goes wrong with the receiver is an outcome, not an exception. */
    Outcome deliver(Message message);

    /** Sends a message that only shows whether the channel works; as {@link #deliver}. */
    Outcome test(ChannelTest test);

    /** What became of one try. */
    sealed interface Outcome {

        /** The channel took it. */
        record Taken() implements Outcome {}

        /**
         * The channel did not take it.
         *
         * @param httpStatus what the receiver answered, if it did
         */
        record NotTaken(FailureReason reason, Optional<Integer> httpStatus) implements Outcome {

            /** Not taken, and nothing was answered. */
            public static NotTaken because(FailureReason reason) {
                return new NotTaken(reason, Optional.empty());
            }
        }
    }
}
