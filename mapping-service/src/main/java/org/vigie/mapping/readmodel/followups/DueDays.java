package org.vigie.mapping.readmodel.followups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days by which something is to be done.
 *
 * @param from first one, included; null for any before
 * @param to last one, included; null for any after
 */
public record DueDays(@Nullable LocalDate from, @Nullable LocalDate to) {}
