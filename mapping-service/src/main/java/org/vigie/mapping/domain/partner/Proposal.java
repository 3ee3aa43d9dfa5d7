package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A correction that waits for a cartographer.
 *
 * @param madeOn the day on which the partner made it
 */
public record Proposal(UUID proposalId, Correction correction, LocalDate madeOn) {}
