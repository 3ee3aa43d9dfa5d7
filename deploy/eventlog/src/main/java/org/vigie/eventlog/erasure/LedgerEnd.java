package org.vigie.eventlog.erasure;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * How far a ledger reached at some moment.
 *
 * @param entries how many it held
 * @param checksum of the last of them, which covers all before it: 32 bytes, zeros before the first
 */
public record LedgerEnd(long entries, byte[] checksum) {

    /** The end of an empty ledger. */
    public static final LedgerEnd START = new LedgerEnd(0, new byte[32]);

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerEnd(long theirs, byte[] sum) && theirs == entries && Arrays.equals(sum, checksum);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(checksum);
    }

    @Override
    public String toString() {
        return entries + ":" + HexFormat.of().formatHex(checksum);
    }
}
