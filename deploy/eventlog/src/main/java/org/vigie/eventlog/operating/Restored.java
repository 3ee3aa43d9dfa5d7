package org.vigie.eventlog.operating;

import java.util.UUID;

/**
 * What a restore came to.
 *
 * @param position of the last event of the backup
 * @param erased how many subjects were erased again
 */
record Restored(long position, UUID epoch, int erased) {}
