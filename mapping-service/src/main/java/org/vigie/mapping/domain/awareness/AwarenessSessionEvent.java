package org.vigie.mapping.domain.awareness;

import org.jspecify.annotations.Nullable;

/** What happened to one awareness session. */
public sealed interface AwarenessSessionEvent {

    /** What is known of the session since. */
    AwarenessSessionDetails details();

    /**
     * It was held.
     *
     * @param externalReference the name under which the source knows it, if it gave one
     */
    record AwarenessSessionHeld(
            AwarenessSessionDetails details, @Nullable String externalReference) implements AwarenessSessionEvent {}

    /** Something else is known of it; the details are complete, not a difference. */
    record AwarenessSessionChanged(AwarenessSessionDetails details) implements AwarenessSessionEvent {}
}
