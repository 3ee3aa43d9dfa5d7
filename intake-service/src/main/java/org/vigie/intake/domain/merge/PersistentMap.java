package org.vigie.intake.domain.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes and shares most of what it holds with those it was made from: a book is folded event by event, and would be
 * copied as often.
 */
public final class PersistentMap<V> {
    private static final int BUCKETS = 1024;

    private final List<Map<UUID, V>> buckets;

    private PersistentMap(List<Map<UUID, V>> buckets) {
        this.buckets = buckets;
    }

    /** A map of nothing. */
    public static <V> PersistentMap<V> empty() {
        return new PersistentMap<>(Collections.nCopies(BUCKETS, Map.of()));
    }

    @Nullable V get(UUID key) {
        return buckets.get(bucket(key)).get(key);
    }

    /** What it holds under {@code key}, or {@code otherwise}. */
    public V getOrDefault(UUID key, V otherwise) {
        return buckets.get(bucket(key)).getOrDefault(key, otherwise);
    }

    /** All that it holds something under. */
    public Set<UUID> keys() {
        return buckets.stream().flatMap(bucket -> bucket.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The same with {@code value} under {@code key}. */
    public PersistentMap<V> with(UUID key, V value) {
        Map<UUID, V> changed = new HashMap<>(buckets.get(bucket(key)));
        changed.put(key, value);
        return changed(key, changed);
    }

    PersistentMap<V> without(UUID key) {
        Map<UUID, V> changed = new HashMap<>(buckets.get(bucket(key)));
        changed.remove(key);
        return changed(key, changed);
    }

    private PersistentMap<V> changed(UUID key, Map<UUID, V> bucket) {
        List<Map<UUID, V>> others = new ArrayList<>(buckets);
        others.set(bucket(key), bucket);
        return new PersistentMap<>(others);
    }

    private static int bucket(UUID key) {
        return Math.floorMod(key.hashCode(), BUCKETS);
    }
}
