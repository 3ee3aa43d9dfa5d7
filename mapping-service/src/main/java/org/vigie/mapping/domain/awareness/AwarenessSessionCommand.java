package org.vigie.mapping.domain.awareness;

import org.jspecify.annotations.Nullable;

/** What may be asked about one awareness session. */
public sealed interface AwarenessSessionCommand {

    /** What is known of the session from now on. */
    AwarenessSessionDetails details();

    /** The name under which the source knows the session, if it gave one; kept from the first time that it is told of. */
    @Nullable String externalReference();

    /** Tell of a session that nobody has told of yet. */
    record RecordAwarenessSession(
            AwarenessSessionDetails details, @Nullable String externalReference) implements AwarenessSessionCommand {}

    /** Say what is known of a session, whether it was told of or not. */
    record DescribeAwarenessSession(
            AwarenessSessionDetails details, @Nullable String externalReference) implements AwarenessSessionCommand {}
}
