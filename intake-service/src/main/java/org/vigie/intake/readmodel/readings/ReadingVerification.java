package org.vigie.intake.readmodel.readings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.reading.ChainedReadings.Verified;

/**
 * Whether the record of readings is as it was written.
 *
 * @param firstBroken number of the first reading that is missing or was changed
 * @param erased how many can no longer be computed again by themselves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingVerification(
        boolean intact, long readings, @Nullable Long firstBroken, long erased) {

    static ReadingVerification of(Verified verified) {
        return new ReadingVerification(
                verified.firstBroken() == null, verified.readings(), verified.firstBroken(), verified.erased());
    }
}
