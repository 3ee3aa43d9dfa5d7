package org.vigie.mapping.domain.awareness;

import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.Description;

/** What happened to one awareness session. */
public sealed interface AwarenessSessionEvent extends Description<AwarenessSessionDetails> {

    /** It was held. */
    record AwarenessSessionHeld(
            AwarenessSessionDetails details, @Nullable String externalReference)
            implements AwarenessSessionEvent, Description.First<AwarenessSessionDetails> {}

    /** Something else is known of it. */
    record AwarenessSessionChanged(AwarenessSessionDetails details) implements AwarenessSessionEvent {}
}
