package org.vigie.referral.application;

import java.util.UUID;

/**
 * A case whose people were forgotten at intake.
 *
 * @param eventId intake's event that says so
 * @param correlationId the outside request that asked for it
 */
public record ErasedCase(UUID caseId, UUID eventId, UUID correlationId) {}
