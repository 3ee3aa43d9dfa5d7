package org.vigie.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who called.
 *
 * @param relation null when it was not said
 */
public record Caller(CallerCategory category, @Nullable CallerRelation relation) {}
