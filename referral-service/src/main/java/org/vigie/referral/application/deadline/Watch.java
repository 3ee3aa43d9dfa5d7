package org.vigie.referral.application.deadline;

import java.util.UUID;

/**
 * A referral whose deadlines are to be looked at, leased to this process for a while.
 *
 * @param lease by which this process is known to have it
 */
public record Watch(UUID referralId, UUID lease) {}
