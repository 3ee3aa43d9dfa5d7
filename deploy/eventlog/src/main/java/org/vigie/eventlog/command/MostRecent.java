package org.vigie.eventlog.command;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Entries up to a weight in all; when there is more, those that were used longest ago are forgotten. For many threads. */
final class MostRecent<K, V> {
    private record Weighed<V>(V value, long weight) {}

    private static final float LOAD_FACTOR = 0.75f;

    private final LinkedHashMap<K, Weighed<V>> entries = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private final long mostWeight;
    private long weight;

    MostRecent(long mostWeight) {
        this.mostWeight = mostWeight;
    }

    synchronized @Nullable V get(K key) {
        Weighed<V> found = entries.get(key);
        return found == null ? null : found.value();
    }

    /** Keeps the value; one that alone is too heavy is forgotten at once. */
    synchronized void put(K key, V value, long itsWeight) {
        forget(key);
        if (itsWeight > mostWeight) {
            return;
        }
        entries.put(key, new Weighed<>(value, itsWeight));
        weight += itsWeight;
        while (weight > mostWeight) {
            forget(entries.firstEntry().getKey());
        }
    }

    /** Keeps the value unless there is one: then that one. */
    synchronized @Nullable V putIfAbsent(K key, V value, long itsWeight) {
        V present = get(key);
        if (present == null) {
            put(key, value, itsWeight);
        }
        return present;
    }

    private void forget(K key) {
        Weighed<V> gone = entries.remove(key);
        if (gone != null) {
            weight -= gone.weight();
        }
    }
}
