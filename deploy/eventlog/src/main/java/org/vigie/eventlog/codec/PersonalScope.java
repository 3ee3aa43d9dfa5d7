package org.vigie.eventlog.codec;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.personal.SubjectKey;

/** Whose key opens the personal fields of the event that is being written or read, handed to Jackson as an attribute. */
record PersonalScope(UUID eventId, @Nullable SubjectKey key) {
    static final String FIELD = "$personal";
}
