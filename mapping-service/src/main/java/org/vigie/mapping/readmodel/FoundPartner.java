package org.vigie.mapping.readmodel;

import java.util.UUID;

/** A partner that was found, and why. */
public record FoundPartner(UUID partnerId, Match match) {}
