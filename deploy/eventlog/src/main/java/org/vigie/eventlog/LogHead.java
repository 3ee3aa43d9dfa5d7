package org.vigie.eventlog;

import java.util.UUID;

/**
 * The end of a log.
 *
 * @param epoch names the history; a restored log continues under another one
 * @param position position of the last event, 0 when the log is empty
 */
public record LogHead(UUID epoch, long position) {}
