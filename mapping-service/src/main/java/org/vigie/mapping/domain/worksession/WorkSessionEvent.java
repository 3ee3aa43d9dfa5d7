package org.vigie.mapping.domain.worksession;

import org.jspecify.annotations.Nullable;

/** What happened to one work session. */
public sealed interface WorkSessionEvent {

    /** What is known of the session since. */
    WorkSessionDetails details();

    /**
     * It was held.
     *
     * @param externalReference the name under which the source knows it, if it gave one
     */
    record WorkSessionHeld(
            WorkSessionDetails details, @Nullable String externalReference) implements WorkSessionEvent {}

    /** Something else is known of it; the details are complete, not a difference. */
    record WorkSessionChanged(WorkSessionDetails details) implements WorkSessionEvent {}
}
