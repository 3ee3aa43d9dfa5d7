package org.vigie.intake.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bodies of requests, valid until a test changes them. */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    /** A reference that no other test has. */
    static String reference() {
        return "ref-" + UUID.randomUUID();
    }

    /** Letters that no other test has, to make names of: a name is its letters. */
    static String letters() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(16)
                .mapToObj(c -> String.valueOf((char) ('a' + c % 26)))
                .collect(Collectors.joining());
    }

    /** The least that a call must say. */
    static ObjectNode leastCall() {
        ObjectNode call = JSON.createObjectNode()
                .put("externalReference", reference())
                .put("occurredAt", "2023-04-04T09:58:00+02:00")
                .put("channel", "PHONE");
        call.putObject("caller").put("category", "WITNESS");
        call.putArray("minors");
        call.putArray("concerns");
        return call;
    }

    /** A call that tells nothing but that there is this minor. */
    static ObjectNode callAbout(String minorId) {
        ObjectNode call = leastCall();
        call.putArray("minors").addObject().put("minorId", minorId);
        return call;
    }

    /** A call with every field, about this minor. */
    static ObjectNode fullCall(UUID minorId) {
        ObjectNode call = leastCall().put("narrative", "Récit");
        call.putObject("caller").put("category", "IMMEDIATE_FAMILY").put("relation", "MOTHER");
        call.putArray("concerns").add("RUNNING_AWAY").add("SCHOOL_DISENGAGEMENT");
        call.putArray("minors")
                .addObject()
                .put("minorId", minorId.toString())
                .put("gender", "GIRL")
                .put("age", 14)
                .put("department", "59")
                .put("commune", "59350")
                .put("knownToChildProtection", "YES")
                .putObject("identity")
                .put("firstName", "Inès")
                .put("lastName", "Exemple")
                .put("birthDate", "2009-02-28")
                .put("address", "1 rue de l’Exemple")
                .put("phone", "+33100000000");
        return call;
    }

    /** A correction that puts nothing right yet. */
    static ObjectNode correction() {
        return reason().put("externalReference", reference());
    }

    /** Why something is taken back, closed or opened again. */
    static ObjectNode reason() {
        return JSON.createObjectNode().put("reason", "Motif");
    }

    /** The least that a promise must say; it is due in a day. */
    static ObjectNode nextContact() {
        return JSON.createObjectNode()
                .put("externalReference", reference())
                .put("kind", "CALL_BACK")
                .put("dueAt", Instant.now().plus(Duration.ofDays(1)).toString());
    }

    /** That a case is about the same children as this one. */
    static ObjectNode merge(String intoCaseId) {
        ObjectNode merge =
                JSON.createObjectNode().put("externalReference", reference()).put("intoCaseId", intoCaseId);
        merge.putArray("reasons").add("SAME_BIRTH_DATE");
        return merge;
    }

    /** The first minor of a call. */
    static ObjectNode minor(ObjectNode call) {
        return (ObjectNode) call.get("minors").get(0);
    }

    /** The least that an action other than an information préoccupante must say. */
    static ObjectNode leastAction() {
        return JSON.createObjectNode()
                .put("externalReference", reference())
                .put("type", "DIRECT_ADVICE")
                .put("occurredAt", "2023-04-04T11:17:00+02:00");
    }

    /** An information préoccupante with every field that any action has. */
    static ObjectNode fullAction(UUID minorId) {
        ObjectNode action = leastAction()
                .put("type", "INFORMATION_PREOCCUPANTE")
                .put("department", "59")
                .put("commune", "59350")
                .put("urgency", "IMMEDIATE_DANGER")
                .put("parentsInformed", "NOT_IN_CHILDS_INTEREST")
                .put("feedbackRequested", true)
                .put("summary", "Évaluation")
                .put("aseService", "ASE de Lille");
        action.putArray("minorIds").add(minorId.toString());
        action.putArray("adviceKinds").add("LEGAL");
        return action;
    }

    /** A line of an import. */
    static String line(String kind, String caseReference, ObjectNode body) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("case", caseReference)
                .<ObjectNode>set("body", body)
                .toString();
    }
}
