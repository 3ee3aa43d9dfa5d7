package org.vigie.referral.domain.authority;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityPlanned;

/**
 * How an entry of the directory reads, and how it will read. Empty until a coordinator edits it; the official list stands in for
 * it until then.
 *
 * @param all in the order in which coordinators said so
 */
public record Editions(List<Edition> all) {
    /** No edition: nobody edited the entry. */
    public static final Editions NONE = new Editions(List.of());

    private static final Comparator<Edition> BY_BEGINNING = Comparator.comparing(Edition::effectiveFrom);

    public Editions {
        all = List.copyOf(all);
    }

    /**
     * One edition of the entry.
     *
     * @param effectiveFrom from when on it holds
     * @param planned whether that was later than the moment when it was said
     */
    public record Edition(Authority authority, Instant effectiveFrom, boolean planned) {

        /** The edition that an event tells of. */
        public static Edition of(AuthorityEvent event) {
            return switch (event) {
                case AuthorityConfigured(Authority authority, Instant at) -> new Edition(authority, at, false);
                case AuthorityPlanned(Authority authority, Instant effectiveFrom, Instant _) ->
                    new Edition(authority, effectiveFrom, true);
            };
        }

        /** What was said to hold at once holds, even where this clock is behind that of whoever wrote it down. */
        private boolean isInForce(Instant at) {
            return !planned || !effectiveFrom.isAfter(at);
        }
    }

    /** The edition that holds at {@code at}: the one with the latest beginning, of two with the same the one said last. */
    public Optional<Authority> inForce(Instant at) {
        return all.stream()
                .filter(edition -> edition.isInForce(at))
                .reduce((one, other) -> BY_BEGINNING.compare(other, one) >= 0 ? other : one)
                .map(Edition::authority);
    }

    /** The edition that will hold next after {@code at}. */
    public Optional<Edition> next(Instant at) {
        return all.stream()
                .filter(edition -> !edition.isInForce(at))
                .reduce((one, other) -> BY_BEGINNING.compare(other, one) <= 0 ? other : one);
    }

    /**
     * The mailboxes of an entry at {@code now}, each with the moment since when it has had it without a break.
     *
     * @param said every edition of the entry, in the order in which coordinators said so
     */
    public static Map<String, Instant> mailboxes(List<Edition> said, Instant now) {
        Map<String, Instant> since = new HashMap<>();
        for (Edition edition : heldUntil(now, said)) {
            List<String> addresses = edition.authority().channels(ChannelKind.EMAIL).stream()
                    .flatMap(channel -> channel.address().stream())
                    .toList();
            since.keySet().retainAll(addresses);
            addresses.forEach(address -> since.putIfAbsent(address, edition.effectiveFrom()));
        }
        return since;
    }

    /** The editions that hold at {@code now} or held before, in the order in which they began to. */
    static List<Edition> heldUntil(Instant now, List<Edition> said) {
        return said.stream()
                .filter(edition -> edition.isInForce(now))
                .sorted(BY_BEGINNING)
                .toList();
    }

    /** The edition that is to hold from {@code moment} on and was said last. */
    Optional<Authority> plannedFor(Instant moment) {
        return all.reversed().stream()
                .filter(edition -> edition.planned() && edition.effectiveFrom().equals(moment))
                .findFirst()
                .map(Edition::authority);
    }

    /** These and {@code next}, without those that can never hold again once {@code next} does at once. */
    Editions and(Edition next) {
        Stream<Edition> kept = all.stream()
                .filter(edition -> next.planned() || edition.effectiveFrom().isAfter(next.effectiveFrom()));
        return new Editions(Stream.concat(kept, Stream.of(next)).toList());
    }
}
