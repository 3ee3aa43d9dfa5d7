package org.vigie.mapping.application.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is to be asked, and who was. Shared by any number of instances. A claim is never given out again unless it was put off, so that nobody is
 * asked twice about one assurance, whatever dies in between.
 */
public interface VerificationList {

    /** Claims some whose assurance ends by {@code until}, the earliest first. */
    List<Due> claim(int limit, LocalDate until, Instant now);

    /** The partner was asked. */
    void asked(Due due, Instant at);

    /** The partner was certainly not asked; it may be claimed again from {@code retryAt} on. */
    void putOff(Due due, Instant retryAt);

    /** There is no longer anything to ask. */
    void forget(Due due);

    /** When partners were last asked, by their ids. */
    Map<UUID, Instant> lastAsked(Collection<UUID> partnerIds);
}
