package org.vigie.analytics.readmodel.activity.release;

import java.time.Instant;
import java.util.UUID;
import org.vigie.analytics.domain.Period;

/**
 * A period as it was released, as it lies in the database.
 *
 * @param number in the order in which periods were released
 * @param releaseId of the order that released it, with others
 * @param revision 1 the first time
 * @param jws all that the public was given, signed; all that counts
 */
public record Release(long number, UUID releaseId, Instant releasedAt, Period period, int revision, String jws) {}
