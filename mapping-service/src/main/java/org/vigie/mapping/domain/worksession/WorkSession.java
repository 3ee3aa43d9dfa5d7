package org.vigie.mapping.domain.worksession;

import org.jspecify.annotations.Nullable;

/** The states of a work session. */
public sealed interface WorkSession {

    /** Nobody has told of it. */
    record Unknown() implements WorkSession {}

    /** It was held. */
    record Held(WorkSessionDetails details, @Nullable String externalReference) implements WorkSession {}
}
