package org.vigie.eventlog.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.eventlog.codec.EventVersion;
import org.vigie.eventlog.codec.Upcaster;
import org.vigie.eventlog.codec.Upcasters;

/**
 * The event types that a subscription knows: those it handles and those it leaves aside on purpose, and older versions of them
 * by its upcasters.
 */
public final class EventTypes {
    private final Set<String> handled;
    private final Set<String> ignored;
    private final Set<String> neverSkipped;
    private final Upcasters upcasters;
    private final Map<String, EventVersion> older = new HashMap<>();

    private EventTypes(Set<String> handled, Set<String> ignored, Set<String> neverSkipped, Collection<Upcaster> hops) {
        if (handled.stream().anyMatch(ignored::contains)) {
            throw new IllegalArgumentException("a type cannot be both handled and ignored");
        }
        if (!handled.containsAll(neverSkipped)) {
            throw new IllegalArgumentException("a type that is never skipped must be handled");
        }
        this.upcasters = Upcasters.of(
                hops,
                Stream.concat(handled.stream(), ignored.stream())
                        .map(EventVersion::parse)
                        .toList());
        this.upcasters.taken().forEach(version -> older.put(version.published(), version));
        this.handled = withOlderVersions(handled);
        this.ignored = withOlderVersions(ignored);
        this.neverSkipped = withOlderVersions(neverSkipped);
    }

    /** Those of these sets of published names; throws {@link IllegalArgumentException} when they and the upcasters do not fit together. */
    public static EventTypes of(Set<String> handled, Set<String> ignored, Collection<Upcaster> upcasters) {
        return new EventTypes(handled, ignored, Set.of(), upcasters);
    }

    /** Those of {@code projection}; throws {@link IllegalArgumentException} when what it says of them does not fit together. */
    public static EventTypes of(Projection projection) {
        return new EventTypes(
                projection.handles(), projection.ignores(), projection.neverSkipped(), projection.upcasters());
    }

    /** Those of {@code policy}; throws {@link IllegalArgumentException} when what it says of them does not fit together. */
    public static EventTypes of(Policy policy) {
        return new EventTypes(policy.handles(), policy.ignores(), policy.neverSkipped(), policy.upcasters());
    }

    private Set<String> withOlderVersions(Set<String> types) {
        Set<String> all = new HashSet<>(types);
        older.forEach((name, version) -> {
            if (types.contains(upcasters.current(version).published())) {
                all.add(name);
            }
        });
        return Set.copyOf(all);
    }

    /** Everything that is handled or ignored, as it is published. */
    public Set<String> known() {
        return Stream.concat(handled.stream(), ignored.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code event} in the version that is handled. Throws {@link IllegalArgumentException} when its data is no object. */
    public ReceivedEvent upToDate(ReceivedEvent event) {
        EventVersion published = older.get(event.type());
        if (published == null) {
            return event;
        }
        if (!(event.data() instanceof ObjectNode data)) {
            throw new IllegalArgumentException("data that is no JSON object");
        }
        return event.as(upcasters.current(published).published(), upcasters.upcast(published, data));
    }

    /** Whether an event published as {@code type} is to be acted on. */
    public boolean handles(String type) {
        return handled.contains(type);
    }

    /** What is handled and never left out, as it is published. */
    Set<String> neverSkipped() {
        return neverSkipped;
    }

    /** Whether an event published as {@code type} is either handled or ignored. */
    boolean knows(String type) {
        return handled.contains(type) || ignored.contains(type);
    }
}
