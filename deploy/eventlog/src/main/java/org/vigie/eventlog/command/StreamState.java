package org.vigie.eventlog.command;

/**
 * A stream folded to what it says.
 *
 * @param version version of the stream, at least 1
 */
public record StreamState<S>(S state, long version) {}
