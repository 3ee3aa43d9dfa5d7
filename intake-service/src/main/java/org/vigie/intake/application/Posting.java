package org.vigie.intake.application;

import java.time.Instant;
import org.vigie.intake.domain.CaseEvent;

/**
 * One event as it was posted, with everything personal withheld.
 *
 * @param client who posted it
 * @param version version of the case right after it
 */
public record Posting<E extends CaseEvent>(E event, String client, Instant recordedAt, long version) {}
