package org.vigie.analytics.domain;

/** A minor's gender as told; {@code UNKNOWN} is no knowledge. */
public enum Gender {
    GIRL,
    BOY,
    TRANSGENDER,
    UNKNOWN
}
