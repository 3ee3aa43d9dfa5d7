package org.vigie.intake.application;

import java.time.Instant;
import org.vigie.intake.domain.merge.MergeEvent;

/**
 * An event of the merge book as it was posted.
 *
 * @param client who posted it
 * @param position place in the log
 */
public record MergePosting(MergeEvent event, String client, Instant recordedAt, long position) {}
