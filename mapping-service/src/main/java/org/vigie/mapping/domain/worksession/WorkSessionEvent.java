package org.vigie.mapping.domain.worksession;

import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.Description;

/** What happened to one work session. */
public sealed interface WorkSessionEvent extends Description<WorkSessionDetails> {

    /** It was held. */
    record WorkSessionHeld(
            WorkSessionDetails details, @Nullable String externalReference)
            implements WorkSessionEvent, Description.First<WorkSessionDetails> {}

    /** Something else is known of it. */
    record WorkSessionChanged(WorkSessionDetails details) implements WorkSessionEvent {}
}
