package org.vigie.eventlog.lease;

/**
 * The right to do something alone for a while.
 *
 * @param name what for
 * @param token grows each time the lease is taken, so that a late act of an earlier holder can be told and refused
 */
public record Lease(String name, long token) {}
