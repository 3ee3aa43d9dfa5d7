package org.vigie.mapping.domain.awareness;

import org.jspecify.annotations.Nullable;

/** The states of an awareness session. */
public sealed interface AwarenessSession {

    /** Nobody has told of it. */
    record Unknown() implements AwarenessSession {}

    /** It was held. */
    record Held(AwarenessSessionDetails details, @Nullable String externalReference) implements AwarenessSession {}
}
