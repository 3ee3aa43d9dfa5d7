package org.vigie.mapping.application.verification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A partner that is to be asked whether its entry is still true.
 *
 * @param assuredOn day of the assurance that ends
 * @param reminder how many e-mails about that assurance it has had
 */
public record Due(UUID partnerId, LocalDate assuredOn, int reminder) {}
