package org.vigie.intake.application;

import org.vigie.eventlog.reading.ChainedReadings.Verified;

/** Whether the record of readings is as it was written. Blocks. */
public interface ReadingChain {

    /** Reads all of it and computes each hash again. */
    Verified verify();
}
