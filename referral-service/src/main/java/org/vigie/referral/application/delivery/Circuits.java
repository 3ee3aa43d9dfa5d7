package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/**
 * Which endpoints fail, as far as this instance has seen: what is for an endpoint that failed often in a row does not wait for its
 * timeout too, but lets one through now and then to see whether it works again.
 */
@ApplicationScoped
public class Circuits {
    private final Map<Endpoint, Circuit> failing = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int limit;
    private final Duration pause;

    Circuits(Clock clock, DeliverySettings settings) {
        this.clock = clock;
        this.limit = settings.failuresInARow();
        this.pause = settings.endpointPause();
    }

    /** Where a channel of an authority leads; another address is another endpoint. */
    public record Endpoint(String authority, ChannelKind channel, String address) {
        static Endpoint of(String authority, Channel channel) {
            String address = channel.url().or(channel::address).orElse("");
            return new Endpoint(authority, channel.kind(), address);
        }
    }

    /** Failures in a row, and from when on somebody may try again. */
    private record Circuit(int failures, Instant nextTry) {}

    /** Whether it may be tried now. Of a failing endpoint the first who asks may, the others after a pause. */
    boolean admits(Endpoint endpoint) {
        Instant now = clock.instant();
        boolean[] admitted = {true};
        failing.computeIfPresent(endpoint, (_, circuit) -> {
            boolean open = isOpen(circuit);
            admitted[0] = !open || until(circuit.nextTry(), now).isZero();
            return open && admitted[0] ? new Circuit(circuit.failures(), now.plus(pause)) : circuit;
        });
        return admitted[0];
    }

    /** How long until one of these may be tried again. */
    Duration pause(List<Endpoint> endpoints) {
        Instant now = clock.instant();
        return endpoints.stream()
                .flatMap(endpoint -> Optional.ofNullable(failing.get(endpoint)).stream())
                .map(circuit -> until(circuit.nextTry(), now))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** What is further away than a pause was said by a clock that was ahead, and counts no more. */
    private Duration until(Instant nextTry, Instant now) {
        Duration left = Duration.between(now, nextTry);
        return left.isNegative() || left.compareTo(pause) > 0 ? Duration.ZERO : left;
    }

    /** Forgets what this authority had before. */
    void keep(String authority, List<Endpoint> endpoints) {
        failing.keySet().removeIf(endpoint -> endpoint.authority().equals(authority) && !endpoints.contains(endpoint));
    }

    /** It took something. */
    void succeeded(Endpoint endpoint) {
        failing.remove(endpoint);
    }

    /** It did not. */
    void failed(Endpoint endpoint) {
        Instant next = clock.instant().plus(pause);
        failing.merge(endpoint, new Circuit(1, next), (before, _) -> new Circuit(before.failures() + 1, next));
    }

    /** Those that failed so often in a row that they are spared. */
    public List<Endpoint> failing() {
        return failing.entrySet().stream()
                .filter(entry -> isOpen(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isOpen(Circuit circuit) {
        return circuit.failures() >= limit;
    }
}
