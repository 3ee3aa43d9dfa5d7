package org.vigie.analytics.domain;

import java.util.UUID;

/** A minor of the absorbed case is one of the case that stays, under another id. */
public record SameMinor(UUID minorId, UUID intoMinorId) {}
