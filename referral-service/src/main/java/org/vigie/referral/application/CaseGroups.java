package org.vigie.referral.application;

import java.util.Set;
import java.util.UUID;

/** Which cases of intake are one case since a coordinator merged them. A referral keeps the case that it was opened for. */
public interface CaseGroups {

    /** {@code caseId} counts in {@code intoCaseId} from now on; durable on return. To say it again changes nothing. */
    void merge(UUID caseId, UUID intoCaseId);

    /** {@code caseId} stands by itself again; durable on return. */
    void part(UUID caseId);

    /** The case and all that are one with it. */
    Set<UUID> of(UUID caseId);
}
