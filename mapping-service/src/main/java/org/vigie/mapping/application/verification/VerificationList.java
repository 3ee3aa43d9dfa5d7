package org.vigie.mapping.application.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is to be asked, and who was. Shared by any number of instances. A claim is never given out again unless it was put off or the link that
 * went out has ended, so that no partner gets two e-mails where one is due, whatever dies in between.
 */
public interface VerificationList {

    /** Claims some whose assurance ends by {@code until}, the earliest first; who had more e-mails about it than {@code reminders} is asked no more. */
    List<Due> claim(int limit, LocalDate until, int reminders, Instant now);

    /** The partner was asked by a link that ends at {@code linkEnds}. */
    void asked(Due due, Instant at, Instant linkEnds);

    /** The partner has answered; it is not asked about this assurance again. */
    void answered(Due due);

    /** The partner was certainly not asked; it may be claimed again from {@code retryAt} on. */
    void putOff(Due due, Instant retryAt);

    /** There is no longer anything to ask. */
    void forget(Due due);

    /** When partners were last asked, by their ids. */
    Map<UUID, Instant> lastAsked(Collection<UUID> partnerIds);
}
