package org.vigie.referral.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.StrictJson;
import org.vigie.http.body.MediaTypes;

/** The body of a command that says everything by its address: none, or an empty object. */
record NoBody(Optional<JsonNode> json) {

    /** 415 when there is something that does not say that it is JSON, and 400 when it is none. */
    static NoBody parse(byte[] body, @Nullable String mediaType) {
        if (body.length == 0) {
            return new NoBody(Optional.empty());
        }
        MediaTypes.requireJson(mediaType);
        return new NoBody(Optional.of(StrictJson.parse(body)));
    }

    /** 422 when it says something. */
    void require() {
        json.map(JsonBody::of).ifPresent(JsonBody::finish);
    }
}
