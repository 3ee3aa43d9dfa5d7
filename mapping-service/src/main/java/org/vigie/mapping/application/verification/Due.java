package org.vigie.mapping.application.verification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A partner that is to be asked whether its entry is still true.
 *
 * @param assuredOn day of the assurance that ends; the partner is asked once about each
 */
public record Due(UUID partnerId, LocalDate assuredOn) {}
