package org.vigie.eventlog.operating;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.erasure.LedgerEnd;
import org.vigie.eventlog.erasure.LedgerEntry;
import org.vigie.eventlog.postgres.KnownErasures;

/** Writes a ledger that was lost anew, from what the log knows: that is all of it, as long as the log itself was not restored since. */
final class LedgerRebuild {
    private final DataSource dataSource;
    private final Path file;

    LedgerRebuild(DataSource dataSource, Path file) {
        this.dataSource = dataSource;
        this.file = file;
    }

    /**
     * What it came to.
     *
     * @param entries in the ledger now
     * @param unknown subjects that were erased and of which the log has no event
     */
    record Result(long entries, long unknown) {}

    Result run() throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        KnownErasures erasures = new KnownErasures(dataSource);
        List<LedgerEntry> entries = erasures.entries();
        LedgerEnd end = new FileErasureLedger(file).record(LedgerEnd.START, entries);
        erasures.setEnd(end);
        return new Result(entries.size(), erasures.subjects() - entries.size());
    }
}
