package org.vigie.referral.application.delivery.digest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Authorities.Reachable;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.deadline.ReferralDeadlines;
import org.vigie.referral.application.deadline.TermsOfSettings;
import org.vigie.referral.application.delivery.Addressing;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.domain.calendar.WorkCalendar;
import org.vigie.referral.domain.deadline.TrackedDeadline;

/** Sends one digest by the first channel of the authority that takes it. */
@ApplicationScoped
public class Digester {
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 6;
    /** So often each channel is tried before the next one of the authority. */
    private static final int TRIES = 3;

    private final DigestList digests;
    private final Referrals referrals;
    private final Authorities authorities;
    private final ReferralDeadlines deadlines;
    private final TermsOfSettings terms;
    private final Addressing addressing;
    private final Clock clock;
    private final Map<ChannelKind, Notices> couriers = new EnumMap<>(ChannelKind.class);

    Digester(
            DigestList digests,
            Referrals referrals,
            Authorities authorities,
            ReferralDeadlines deadlines,
            TermsOfSettings terms,
            Addressing addressing,
            Clock clock,
            @All List<Notices> couriers) {
        this.digests = digests;
        this.referrals = referrals;
        this.authorities = authorities;
        this.deadlines = deadlines;
        this.terms = terms;
        this.addressing = addressing;
        this.clock = clock;
        couriers.forEach(courier -> this.couriers.put(courier.kind(), courier));
    }

    /** Sends it, puts it off, or lets it be when there is nothing left to say. */
    void send(Digest digest) {
        List<UUID> listed = digests.referrals(digest);
        Optional<Reachable> receiver = authorities.findWithSecrets(digest.authority());
        boolean sent = digests.wasSent(digest);
        if (receiver.isEmpty() || listed.isEmpty() || (sent && digest.isUrgent())) {
            digests.settle(digest, listed);
        } else if (sent) {
            leaveForAnotherDay(digest, receiver.get().authority());
        } else {
            send(digest, listed, receiver.get());
        }
    }

    /** One a day. What has been sent and only not struck off yet goes along: the same reminder twice is better than none. */
    private void leaveForAnotherDay(Digest digest, Authority authority) {
        WorkCalendar calendar = WorkCalendar.of(authority, terms.terms().hours());
        Instant opening = calendar.opening(digest.day().plusDays(1));
        LocalDate day = calendar.day(opening);
        digests.moveTo(digest, day, opening);
    }

    private void send(Digest digest, List<UUID> listed, Reachable receiver) {
        Instant now = clock.instant();
        List<DigestMessage.Entry> entries = listed.stream()
                .flatMap(referralId -> referrals.find(referralId).stream())
                .flatMap(file -> awaited(file, digest, now))
                .sorted(Comparator.comparing(entry -> entry.deadline().dueAt()))
                .toList();
        Optional<Channel> channel = channel(receiver.authority(), digest.attempts());
        if (entries.isEmpty() || channel.isEmpty()) {
            digests.settle(digest, listed);
        } else if (take(message(digest, entries, receiver, channel.get(), now))) {
            digests.sent(digest, channel.get().kind(), listed.size(), now);
            digests.settle(digest, listed);
        } else {
            long doublings = Math.min(digest.attempts(), MAX_DOUBLINGS);
            digests.putOff(digest, now.plus(FIRST_RETRY.multipliedBy(1L << doublings)));
        }
    }

    private DigestMessage message(
            Digest digest, List<DigestMessage.Entry> entries, Reachable receiver, Channel channel, Instant now) {
        return new DigestMessage(
                digest, entries, receiver.authority(), channel, addressing.formerSecrets(receiver, channel, now), now);
    }

    private boolean take(DigestMessage message) {
        Notices courier = couriers.get(message.channel().kind());
        return courier != null && courier.send(message);
    }

    /** The next one after every few tries, the last one for ever. */
    private Optional<Channel> channel(Authority authority, int attempts) {
        List<Channel> usable = authority.channels().stream()
                .filter(channel -> isUsable(couriers.get(channel.kind())))
                .toList();
        return usable.isEmpty()
                ? Optional.empty()
                : Optional.of(usable.get(Math.min(attempts / TRIES, usable.size() - 1)));
    }

    private static boolean isUsable(@Nullable Notices courier) {
        return courier != null && courier.isUsable();
    }

    /** What the authority was reminded of and still owes. */
    private Stream<DigestMessage.Entry> awaited(ReferralFile file, Digest digest, Instant now) {
        boolean theirs = file.state()
                .held()
                .filter(held -> held.authority().equals(digest.authority()))
                .isPresent();
        return theirs
                ? deadlines.of(file).all().stream()
                        .filter(tracked -> tracked.isOpen() && tracked.marks().reminders() > 0)
                        .map(tracked -> entry(file, tracked, now))
                : Stream.empty();
    }

    private static DigestMessage.Entry entry(ReferralFile file, TrackedDeadline tracked, Instant now) {
        var facts = file.state().facts();
        return new DigestMessage.Entry(
                facts.referralId(),
                facts.department(),
                facts.urgency(),
                file.state().status(),
                tracked.deadline(),
                tracked.isOverdue(now));
    }
}
