package org.vigie.referral.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The audit of requests for a referral that is another authority's. It is only ever added to. */
public interface DeniedAccesses {

    /**
     * One request, answered as if there were no such referral.
     *
     * @param number in the order in which they were recorded
     * @param client who asked: a client, or the opaque id of a person who signed in
     * @param authority code of the authority that the client speaks for
     * @param request method and path
     */
    record DeniedAccess(long number, Instant at, String client, String authority, UUID referralId, String request) {}

    /** Records one, as of now; durable on return. */
    void record(String client, String authority, UUID referralId, String request);

    /** The latest before {@code number}, newest first. */
    List<DeniedAccess> before(long number, int limit);
}
