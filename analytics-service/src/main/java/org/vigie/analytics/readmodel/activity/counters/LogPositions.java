package org.vigie.analytics.readmodel.activity.counters;

/** The positions of the three logs up to which everything is counted. */
public record LogPositions(long intake, long referral, long mapping) {}
