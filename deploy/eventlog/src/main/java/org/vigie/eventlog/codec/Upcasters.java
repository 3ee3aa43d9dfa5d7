package org.vigie.eventlog.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vigie.eventlog.running.Failure;

/**
 * The hops that bring events from the versions in which they were written to those that the code knows. Whatever is missing
 * among them or does not fit shows when they are put together, not when the first old event comes along.
 */
public final class Upcasters {
    private final Map<EventVersion, Upcaster> hops = new HashMap<>();
    private final Set<EventVersion> known;

    private Upcasters(Collection<? extends Upcaster> upcasters, Set<EventVersion> known) {
        this.known = known;
        for (Upcaster upcaster : upcasters) {
            EventVersion from = new EventVersion(upcaster.eventType(), upcaster.from());
            if (hops.put(from, upcaster) != null) {
                throw new IllegalArgumentException("two upcasters take " + from);
            }
            if (known.contains(from)) {
                throw new IllegalArgumentException(from + " is read as it is, and yet has an upcaster");
            }
        }
        known.forEach(this::requireHopsTo);
        hops.keySet().forEach(this::requireUse);
    }

    /**
     * The hops of {@code upcasters} to the versions in {@code known}. Throws {@link IllegalArgumentException} unless each
     * version before a known one is known itself or has exactly one upcaster, and each upcaster leads to a known one.
     */
    public static Upcasters of(Collection<? extends Upcaster> upcasters, Collection<EventVersion> known) {
        return new Upcasters(upcasters, Set.copyOf(known));
    }

    private void requireHopsTo(EventVersion to) {
        IntStream.range(1, to.version())
                .mapToObj(version -> new EventVersion(to.type(), version))
                .filter(version -> !known.contains(version) && !hops.containsKey(version))
                .findFirst()
                .ifPresent(missing -> {
                    throw new IllegalArgumentException(missing + " has no upcaster, though " + to + " is known");
                });
    }

    private void requireUse(EventVersion from) {
        if (!known.contains(current(from))) {
            throw new IllegalArgumentException("the upcaster of " + from + " leads to no version that is known");
        }
    }

    /** The versions that an upcaster takes. */
    public Set<EventVersion> taken() {
        return Set.copyOf(hops.keySet());
    }

    /** The version as which an event of {@code written} is read: itself where no upcaster takes it. */
    public EventVersion current(EventVersion written) {
        EventVersion at = written;
        while (hops.containsKey(at)) {
            at = at.next();
        }
        return at;
    }

    /** {@code data}, which may be changed, of {@code written} in the shape of {@link #current}. Throws {@link UpcastException}. */
    public ObjectNode upcast(EventVersion written, ObjectNode data) {
        ObjectNode shaped = data;
        EventVersion at = written;
        for (Upcaster hop = hops.get(at); hop != null; hop = hops.get(at)) {
            try {
                shaped = hop.upcast(shaped);
            } catch (RuntimeException e) {
                // What a parser or a tree says of its failure may quote the event: only class and place go on.
                throw new UpcastException("the upcaster of " + at + " failed: " + Failure.describe(e));
            }
            at = at.next();
        }
        return shaped;
    }
}
