package org.vigie.intake.domain.merge;

import java.util.UUID;

/**
 * A minor who is known by two ids. One that has the same id in both cases is the same without being named.
 *
 * @param minorId in the case that is absorbed, or in one that it absorbed
 * @param intoMinorId in the case that stays, or in one that it absorbed
 */
public record SameMinor(UUID minorId, UUID intoMinorId) {}
