package org.vigie.eventlog.subscription;

/**
 * What a replay found of a log up to a place.
 *
 * @param events how many of them were there; positions are dense, so all were when it is the place's position
 * @param hash of the log at the place as its event tells it, empty when that event was not there
 */
public record Replayed(long events, String hash) {

    /** Nothing of it. */
    public static final Replayed NOTHING = new Replayed(0, "");
}
