package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The directory of receiving authorities, as a coordinator edits it. */
public final class Directory {
    /** What a PUT may say: an answer says more, and unknown fields are refused. */
    private static final Set<String> WRITABLE =
            Set.of("name", "departments", "communes", "channels", "publicKey", "calendar");

    private final Api api;
    private final String url;
    private final String token;

    /** @param referral the service's address */
    public Directory(Api api, String referral, Tokens tokens) {
        this.api = api;
        this.url = referral + "/v1/authorities";
        this.token = tokens.of("coordinator");
    }

    /**
     * Has everything for the departments sent to the stand-in.
     *
     * @return the authorities as they were before
     */
    public List<JsonNode> sendTo(DepartmentStandIn standIn, Set<String> departments) {
        List<JsonNode> before = new ArrayList<>();
        for (JsonNode authority : new Pages(api, token).all(url)) {
            if (!receivesFor(authority, departments)) continue;
            String code = authority.path("code").asText();
            ObjectNode changed = writable(authority);
            changed.putArray("channels")
                    .addObject()
                    .put("kind", "WEBHOOK")
                    .put("url", standIn.url(code))
                    .put("secret", standIn.secret(code));
            put(code, changed);
            before.add(authority);
        }
        return before;
    }

    /** Gives the authorities their former channels back. */
    public void restore(List<JsonNode> before) {
        for (JsonNode authority : before) put(authority.path("code").asText(), writable(authority));
    }

    private static boolean receivesFor(JsonNode authority, Set<String> departments) {
        for (JsonNode department : authority.path("departments"))
            if (departments.contains(department.asText())) return true;
        return false;
    }

    private static ObjectNode writable(JsonNode authority) {
        ObjectNode copy = authority.deepCopy();
        copy.retain(WRITABLE);
        return copy;
    }

    private void put(String code, ObjectNode authority) {
        api.put(url + "/" + code, token, authority).success("authority " + code);
    }
}
