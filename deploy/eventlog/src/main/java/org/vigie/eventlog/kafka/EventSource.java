package org.vigie.eventlog.kafka;

import java.util.UUID;

/**
 * Where an event comes from: the {@code ce_source} of this project's topics, {@code urn:vigie:<service>:<epoch>}.
 *
 * @param service short name of the service that published it
 * @param epoch epoch of its log
 */
public record EventSource(String service, UUID epoch) {
    private static final String PREFIX = "urn:vigie:";

    /** Reads a {@code ce_source}; throws {@link IllegalArgumentException} for any other. */
    public static EventSource parse(String urn) {
        int end = urn.lastIndexOf(':');
        if (!urn.startsWith(PREFIX) || end <= PREFIX.length()) {
            throw new IllegalArgumentException("no source of this project's events");
        }
        return new EventSource(urn.substring(PREFIX.length(), end), UUID.fromString(urn.substring(end + 1)));
    }

    /** The {@code ce_source}. */
    public String urn() {
        return PREFIX + service + ":" + epoch;
    }
}
