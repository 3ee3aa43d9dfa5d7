package org.vigie.referral.testing;

import java.util.UUID;

/** An information préoccupante as intake tells it: on its topic, and in its dossier. The minor's name must go nowhere. */
public record InformationPreoccupante(UUID actionId, UUID caseId, UUID minorId, String department, String urgency) {
    /** The name to look for where it must not be. */
    public static final String FIRST_NAME = "Maëlys-Introuvable";

    public static InformationPreoccupante in(String department) {
        return new InformationPreoccupante(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), department, "NORMAL");
    }

    /** Another action of the same case. */
    public InformationPreoccupante again() {
        return new InformationPreoccupante(UUID.randomUUID(), caseId, minorId, department, urgency);
    }

    public InformationPreoccupante inImmediateDanger() {
        return new InformationPreoccupante(actionId, caseId, minorId, department, "IMMEDIATE_DANGER");
    }

    /** {@code vigie.intake.ActionTaken.v1}. */
    public String event() {
        return """
                {"caseId": "%s", "actionId": "%s", "type": "INFORMATION_PREOCCUPANTE", "occurredAt": "2026-03-02T18:00:00Z",
                 "minorIds": ["%s"], "department": "%s", "urgency": "%s", "parentsInformed": "YES", "feedbackRequested": true,
                 "adviceKinds": []}
                """.formatted(caseId, actionId, minorId, department, urgency);
    }

    /** What intake answers when the dossier is fetched. */
    public String dossier() {
        return dossier("");
    }

    /** The same with the commune where the minor lives. */
    public String dossierFrom(String commune) {
        return dossier("\"commune\": \"" + commune + "\", ");
    }

    private String dossier(String more) {
        return """
                {"actionId": "%s", "caseId": "%s", "type": "INFORMATION_PREOCCUPANTE", "occurredAt": "2026-03-02T18:00:00Z",
                 "urgency": "%s", "department": "%s", %s"summary": "Récit fictif.",
                 "minors": [{"minorId": "%s", "gender": "GIRL", "age": 15, "department": "%s",
                             "knownToChildProtection": "YES", "identity": {"firstName": "%s"}}]}
                """.formatted(actionId, caseId, urgency, department, more, minorId, department, FIRST_NAME);
    }
}
