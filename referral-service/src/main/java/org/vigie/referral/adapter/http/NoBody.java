package org.vigie.referral.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.vigie.http.JsonBody;
import org.vigie.http.StrictJson;

/** The body of a command that says everything by its address: none, or an empty object. */
record NoBody(Optional<JsonNode> json) {

    /** 400 when there is something that is no JSON. */
    static NoBody parse(byte[] body) {
        return new NoBody(body.length == 0 ? Optional.empty() : Optional.of(StrictJson.parse(body)));
    }

    /** 422 when it says something. */
    void require() {
        json.map(JsonBody::of).ifPresent(JsonBody::finish);
    }
}
