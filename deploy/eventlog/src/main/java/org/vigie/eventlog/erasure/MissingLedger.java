package org.vigie.eventlog.erasure;

import java.util.List;

/** Stands where no ledger is configured. */
final class MissingLedger implements ErasureLedger {
    private static final String SETTING = "set EVENTLOG_ERASURE_LEDGER_FILE to a file apart from the database";

    @Override
    public LedgerEnd record(LedgerEnd known, List<LedgerEntry> entries) {
        throw new ErasureLedgerException("nobody can be erased without an erasure ledger: " + SETTING, null);
    }

    @Override
    public List<LedgerEntry> read(LedgerEnd known) {
        if (known.entries() > 0) {
            throw new ErasureLedgerException(
                    "this log knows of %d erasures, and no erasure ledger is configured: %s"
                            .formatted(known.entries(), SETTING),
                    null);
        }
        return List.of();
    }
}
