package org.vigie.analytics.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Things that are the same (union–find with path halving); whatever was never joined is a set of its own. */
final class DisjointSets {
    private final Map<UUID, UUID> parents = new HashMap<>();

    /** Makes one set of the sets of both. */
    void join(UUID one, UUID other) {
        UUID from = representative(one);
        UUID into = representative(other);
        if (!from.equals(into)) {
            parents.put(from, into);
        }
    }

    /** The one of its set that stands for all of it, until the next {@link #join}. */
    UUID representative(UUID of) {
        UUID at = of;
        UUID parent = parents.get(at);
        while (parent != null) {
            UUID next = parents.getOrDefault(parent, parent);
            parents.put(at, next);
            at = parent;
            parent = parents.get(at);
        }
        return at;
    }
}
