package org.vigie.referral.domain;

import java.util.ArrayList;
import java.util.List;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.authority.ChannelKind;

/**
 * Which of its authority's channels a referral is tried by: the preferred one until it has failed too often, then the next,
 * after the last the first again, for ever. A channel that says that it will never take anything is left at once.
 *
 * @param channels those that can be used, preferred first; at least one
 * @param attemptsPerChannel how often one is tried before the next
 */
public record ChannelPlan(List<ChannelKind> channels, int attemptsPerChannel) {
    private static final int GONE = 410;

    public ChannelPlan {
        channels = List.copyOf(channels);
    }

    /**
     * An attempt that failed.
     *
     * @param hopeless whether another by the same channel is not worth while
     */
    public record Attempt(ChannelKind channel, boolean hopeless) {

        /** The attempt by {@code channel} that failed for this reason. */
        public static Attempt of(ChannelKind channel, FailureReason reason, int httpStatus) {
            return new Attempt(channel, reason == FailureReason.ADDRESS_FORBIDDEN || httpStatus == GONE);
        }
    }

    /**
     * A channel's turn.
     *
     * @param channel its place among the channels, from 0
     * @param failures how often it has failed already
     */
    public record Turn(int channel, int failures) {}

    /** The attempts that failed on one routing, oldest first. */
    public static List<Attempt> attempts(List<ReferralEvent> events, Routing routing) {
        return events.stream()
                .filter(ReferralDeliveryFailed.class::isInstance)
                .map(ReferralDeliveryFailed.class::cast)
                .filter(failed -> failed.routing().number() == routing.number()
                        && failed.reason().isAttempt())
                .map(failed -> Attempt.of(
                        failed.channel(), failed.reason(), failed.httpStatus().orElse(0)))
                .toList();
    }

    /** All channels in the order in which they are to be tried after these attempts. */
    public List<Turn> turns(List<Attempt> attempts) {
        int[] failures = new int[channels.size()];
        int current = 0;
        int inARow = 0;
        for (Attempt attempt : attempts) {
            int tried = placeOf(attempt.channel(), current);
            if (tried < 0) {
                continue; // the authority no longer has it
            }
            inARow = tried == current ? inARow + 1 : 1;
            current = tried;
            failures[current]++;
            if (attempt.hopeless() || inARow >= attemptsPerChannel) {
                current = after(current, 1);
                inARow = 0;
            }
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            int channel = after(current, i);
            turns.add(new Turn(channel, failures[channel]));
        }
        return List.copyOf(turns);
    }

    /** The first of this kind from {@code start} on, round and round; -1 when there is none. */
    private int placeOf(ChannelKind kind, int start) {
        for (int i = 0; i < channels.size(); i++) {
            int place = after(start, i);
            if (channels.get(place) == kind) {
                return place;
            }
        }
        return -1;
    }

    private int after(int place, int steps) {
        return (place + steps) % channels.size();
    }
}
