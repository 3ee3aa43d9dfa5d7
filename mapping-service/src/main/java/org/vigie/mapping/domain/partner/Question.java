package org.vigie.mapping.domain.partner;

import java.time.LocalDate;

/**
 * What a partner is asked: whether its entry is still as true as on the day on which somebody made sure.
 *
 * @param assuredOn that day
 * @param mailbox number of the mailbox where it is asked, see {@link Partner.OnTheMap#mailbox}
 */
public record Question(LocalDate assuredOn, int mailbox) {}
