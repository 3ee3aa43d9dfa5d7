package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.eventlog.codec.ClearFields;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.http.CanonicalJson;

/**
 * What a valid request says, to tell a repeat from a conflict. Its reference and its case only address it and are no content:
 * a repeat may name the case in another way, or not at all.
 */
final class CanonicalContent {
    private static final Set<String> ADDRESS = Set.of("externalReference", "caseId", "caseReference");

    private static final Map<Class<? extends Record>, ClearFields> CLEAR = new ConcurrentHashMap<>();

    private CanonicalContent() {}

    /**
     * The content of {@code body} about a case, call or action that is there: a repeat about another one is none.
     *
     * @param told what it tells, in a record of the same names
     */
    static RequestContent of(ObjectNode body, Class<? extends Record> told, UUID target) {
        return of(naming(target, clear(body, told)), naming(target, body.deepCopy()));
    }

    /** The same of a body that has nothing personal in it, about something whose stream has no key. */
    static RequestContent plain(ObjectNode body, Class<? extends Record> told, UUID target) {
        return new RequestContent(CanonicalJson.bytes(naming(target, clear(body, told)), ADDRESS), new byte[0]);
    }

    /** The content of {@code body}. */
    static RequestContent of(ObjectNode body, Class<? extends Record> told) {
        return of(clear(body, told), body);
    }

    /** The personal part is the whole, so that no value can move from one part to the other. */
    private static RequestContent of(ObjectNode plain, ObjectNode whole) {
        return new RequestContent(CanonicalJson.bytes(plain, ADDRESS), CanonicalJson.bytes(whole, ADDRESS));
    }

    /** What the log does not keep as ciphertext: a plain hash of that could be guessed. */
    private static ObjectNode clear(ObjectNode body, Class<? extends Record> told) {
        return CLEAR.computeIfAbsent(told, ClearFields::of).in(body);
    }

    private static ObjectNode naming(UUID target, ObjectNode content) {
        return content.put("/", target.toString()); // no field of a request has this name
    }
}
