package org.vigie.referral.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Of which minors a call told that they are under two, and nothing else of any call. */
public interface YoungMinors {

    /** What the call tells now, in place of what it told before; durable on return. */
    void replace(UUID callId, Set<UUID> minorIds);

    /** Whether any call told so of one of these. */
    boolean isAnyOf(Collection<UUID> minorIds);
}
