package org.vigie.referral.application.delivery.digest;

import java.time.LocalDate;
import java.util.UUID;
import org.vigie.eventlog.EventIds;

/**
 * A digest to be sent, leased to this process for a while.
 *
 * @param authority who is reminded
 * @param day the day there
 * @param slot "" for the day's digest; else names the one reminder, in immediate danger, that does not wait for it
 * @param attempts how often it was tried in vain
 * @param lease by which this process is known to have it
 */
public record Digest(String authority, LocalDate day, String slot, int attempts, UUID lease) {

    /** Names the message for ever: whoever sends it again sends it under the same id. */
    public String id() {
        return "msg_" + EventIds.of("digest", authority, day.toString(), slot);
    }

    /** Whether it is of one reminder in immediate danger. */
    public boolean isUrgent() {
        return !slot.isEmpty();
    }
}
