package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.personal.ReferenceIds;

/**
 * The ids of what a client posts, made from its own names for it. Nothing is random, so a repeat meets what the first post
 * made, wherever it comes in; and nobody computes them, since they are keyed.
 */
@ApplicationScoped
public class CaseIds {
    private static final String SERVICE = "intake";

    /** The one stream that tells which cases are one. */
    static final UUID MERGE_BOOK = EventIds.of(SERVICE, "merges");

    /** The one stream of the documents that can be sent. */
    static final UUID CATALOGUE = EventIds.of(SERVICE, "catalogue");

    private final ReferenceIds ids;

    CaseIds(ReferenceIds ids) {
        this.ids = ids;
    }

    /** Whether a case can have this id: not one that this service's other streams have. */
    static boolean isCase(UUID id) {
        return !id.equals(MERGE_BOOK) && !id.equals(CATALOGUE);
    }

    /** The call that {@code client} names {@code externalReference}; also the id of its event. */
    public UUID call(String client, String externalReference) {
        return ids.of(SERVICE, client, "call", externalReference);
    }

    /** The action that {@code client} names {@code externalReference}; also the id of its event. */
    public UUID action(String client, String externalReference) {
        return ids.of(SERVICE, client, "action", externalReference);
    }

    /** The next contact that {@code client} names {@code externalReference}; also the id of its event. */
    public UUID nextContact(String client, String externalReference) {
        return ids.of(SERVICE, client, "next-contact", externalReference);
    }

    /** The erasure of a case's identities, whoever asks for it: it happens once. Also the id of its event. */
    public static UUID erasure(UUID caseId) {
        return EventIds.of(SERVICE, caseId.toString(), "erasure");
    }

    /**
     * What {@code client} names {@code reference} of what it does with calls, actions and cases that are there.
     *
     * @param kind such as {@code correction}
     */
    public UUID amendment(String client, String kind, String reference) {
        return ids.of(SERVICE, client, kind, reference);
    }

    /** The case that {@code client} names {@code caseReference}: two openers meet in one stream. */
    public UUID caseOf(String client, String caseReference) {
        return ids.of(SERVICE, client, "case", caseReference);
    }

    /** The case that a call opens by itself. */
    public UUID caseOf(UUID callId) {
        return ids.of(SERVICE, callId.toString(), "case");
    }

    /** The minor that a call, or its correction, tells about at {@code index} without naming it. */
    public UUID minor(UUID callId, int index) {
        return ids.of(SERVICE, callId.toString(), "minor", Integer.toString(index));
    }
}
