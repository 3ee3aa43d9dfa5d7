package org.vigie.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One request of the year.
 *
 * @param number from 1, as in the file
 * @param kind what is told: partner, workSession, awarenessSession, call or action
 * @param caseReference the caller's own name for the case; empty for what concerns none
 * @param body as the API takes it
 */
public record TimelineLine(int number, String kind, String caseReference, ObjectNode body) {
    /** Whether a department must hear of it. */
    public boolean isInformationPreoccupante() {
        return kind.equals("action") && body.path("type").asText().equals("INFORMATION_PREOCCUPANTE");
    }
}
