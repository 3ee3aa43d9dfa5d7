package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.http.CanonicalJson;

/**
 * What a valid request says, to tell a repeat from a conflict. Its reference and its case only address it and are no content:
 * a repeat may name the case in another way, or not at all.
 */
final class CanonicalContent {
    private static final Set<String> ADDRESS = Set.of("externalReference", "caseId", "caseReference");

    /** Free text and whatever else the log keeps as ciphertext: a plain hash of it could be guessed. */
    private static final Set<String> PERSONAL =
            Set.of("identity", "narrative", "summary", "commune", "documentReference", "aseService", "reason", "note");

    private CanonicalContent() {}

    /** The content of {@code body} about a case, call or action that is there: a repeat about another one is none. */
    static RequestContent of(ObjectNode body, UUID target) {
        return of(body.deepCopy().put("/", target.toString())); // no field of a request has this name
    }

    /** The same of a body that has nothing personal in it, about something whose stream has no key. */
    static RequestContent plain(ObjectNode body, UUID target) {
        ObjectNode content = body.deepCopy().put("/", target.toString());
        return new RequestContent(CanonicalJson.bytes(content, ADDRESS), new byte[0]);
    }

    /** The content of {@code body}. Its personal part is the whole, so that no value can move from one part to the other. */
    static RequestContent of(ObjectNode body) {
        ObjectNode plain = body.deepCopy().remove(PERSONAL);
        for (JsonNode minor : plain.path("minors")) {
            ((ObjectNode) minor).remove(PERSONAL);
        }
        return new RequestContent(CanonicalJson.bytes(plain, ADDRESS), CanonicalJson.bytes(body, ADDRESS));
    }
}
