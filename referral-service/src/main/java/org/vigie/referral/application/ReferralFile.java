package org.vigie.referral.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.referral.domain.Referral;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.ReferralDecider;
import org.vigie.referral.domain.ReferralEvent;

/**
 * A referral and all that happened to it, straight from the log.
 *
 * @param state where it stands
 * @param events everything, oldest first
 * @param version version of its stream
 * @param correlationId the outside request that led to it
 * @param lastEventId its latest event
 */
public record ReferralFile(
        Opened state, List<ReferralEvent> events, long version, UUID correlationId, UUID lastEventId) {
    private static final ReferralDecider DECIDER = new ReferralDecider();

    public ReferralFile {
        events = List.copyOf(events);
    }

    static Optional<ReferralFile> of(List<StoredEvent> stream, @Nullable SubjectKey key) {
        if (stream.isEmpty() || !stream.getFirst().streamType().equals(Streams.REFERRAL)) {
            return Optional.empty();
        }
        List<ReferralEvent> events = Streams.REFERRALS.decodeStream(stream, key);
        Referral state = DECIDER.initialState();
        for (ReferralEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        StoredEvent first = stream.getFirst();
        StoredEvent last = stream.getLast();
        return state instanceof Opened opened
                ? Optional.of(
                        new ReferralFile(opened, events, last.streamVersion(), first.correlationId(), last.eventId()))
                : Optional.empty();
    }
}
