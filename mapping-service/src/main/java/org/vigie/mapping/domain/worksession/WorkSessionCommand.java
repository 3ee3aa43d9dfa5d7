package org.vigie.mapping.domain.worksession;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked about one work session. */
public sealed interface WorkSessionCommand {

    /** What is known of the session from now on. */
    WorkSessionDetails details();

    /** The name under which the source knows the session, if it gave one; kept from the first time that it is told of. */
    @Nullable String externalReference();

    /** Those of the named partners who are on the map: a session is held with partners, not with strangers. */
    Set<UUID> partnersOnTheMap();

    /** Tell of a session that nobody has told of yet. */
    record RecordWorkSession(
            WorkSessionDetails details, @Nullable String externalReference, Set<UUID> partnersOnTheMap)
            implements WorkSessionCommand {}

    /** Say what is known of a session, whether it was told of or not. */
    record DescribeWorkSession(
            WorkSessionDetails details, @Nullable String externalReference, Set<UUID> partnersOnTheMap)
            implements WorkSessionCommand {}
}
