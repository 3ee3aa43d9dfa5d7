package org.vigie.eventlog.subscription;

import java.util.UUID;

/**
 * A place in the log of a service.
 *
 * @param service short name of the service
 * @param epoch of its log
 * @param position of the last event that belongs to it, 0 before the first
 */
public record LogPlace(String service, UUID epoch, long position) {}
