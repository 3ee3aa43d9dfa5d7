package org.vigie.eventlog.command;

import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.personal.SubjectKey;

/**
 * The key that a command's events are written with.
 *
 * @param key null where there is nothing personal, or nothing any more
 * @param fresh whether the append must store it
 */
record StreamKey(@Nullable SubjectKey key, boolean fresh) {
    static final StreamKey NONE = new StreamKey(null, false);

    @Nullable SubjectKey toStore() {
        return fresh ? key : null;
    }
}
