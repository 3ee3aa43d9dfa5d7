package org.vigie.eventlog.erasure;

import java.util.List;

/**
 * A list of who was erased that only grows, in a place that no backup of the log brings back to an earlier state: a file on another
 * volume, an object store, another database. All instances of a service share one.
 */
public interface ErasureLedger {

    /**
     * Adds those of {@code entries} that it does not hold yet, told apart by their event's id. They are durable on return.
     *
     * @param known where the log last saw it end
     * @return where it ends now
     * @throws ErasureLedgerException when it cannot be written, or does not reach as far as {@code known} or says something else there
     */
    LedgerEnd record(LedgerEnd known, List<LedgerEntry> entries);

    /**
     * All that it holds, oldest first.
     *
     * @param known where the log last saw it end
     * @throws ErasureLedgerException when it cannot be read, is damaged, or does not reach as far as {@code known} or says something
     *     else there
     */
    List<LedgerEntry> read(LedgerEnd known);
}
