package org.vigie.analytics.domain;

/** Whether something holds; {@code UNKNOWN} is no knowledge. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
