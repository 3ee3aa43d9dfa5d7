package org.vigie.mapping.domain.practice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another territory took a practice over.
 *
 * @param department code of the department, which adopts a practice once
 * @param partnerId the partner who did; null when not known
 * @param adoptedOn the day in France since which it is done there
 */
public record Adoption(String department, @Nullable UUID partnerId, LocalDate adoptedOn) {}
