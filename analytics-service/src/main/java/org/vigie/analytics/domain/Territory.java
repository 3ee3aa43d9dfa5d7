package org.vigie.analytics.domain;

/** A department as breakdowns need it. */
public record Territory(String department, String region) {}
