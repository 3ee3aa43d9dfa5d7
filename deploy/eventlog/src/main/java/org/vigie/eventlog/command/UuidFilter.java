package org.vigie.eventlog.command;

import java.util.BitSet;
import java.util.UUID;

/**
 * A Bloom filter of UUIDs in 4 MB: it knows all that were added, and mistakes another for one of them once in 50,000 times when a
 * million were. For many threads.
 */
final class UuidFilter {
    private static final int BITS = 1 << 25;
    private static final int PROBES = 6;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final BitSet bits = new BitSet(BITS);

    synchronized void add(UUID id) {
        for (int probe = 0; probe < PROBES; probe++) {
            bits.set(bit(id, probe));
        }
    }

    synchronized boolean mayContain(UUID id) {
        for (int probe = 0; probe < PROBES; probe++) {
            if (!bits.get(bit(id, probe))) {
                return false;
            }
        }
        return true;
    }

    /** Clients choose some of the ids, and not at random: both halves go into each bit. */
    private static int bit(UUID id, int probe) {
        long first = mix(id.getMostSignificantBits() + mix(id.getLeastSignificantBits()));
        long step = mix(first + MIX) | 1;
        return (int) ((first + probe * step) >>> 39);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * MIX;
        mixed = (mixed ^ (mixed >>> 27)) * MIX;
        return mixed ^ (mixed >>> 31);
    }
}
