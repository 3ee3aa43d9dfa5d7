package org.vigie.referral.adapter.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.vigie.referral.application.delivery.Message;

/** A message as the CloudEvent (structured JSON) that is posted. */
final class CloudEventBody {
    private CloudEventBody() {}

    /**
     * The body of the request that tells of a referral.
     *
     * @param time when it came about
     */
    static byte[] of(Message message, String type, Instant time, ObjectNode data) {
        return of(message.id(), type, message.facts().referralId().toString(), time, data);
    }

    /** The body of the request. */
    static byte[] of(String id, String type, String subject, Instant time, ObjectNode data) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "urn:vigie:referral")
                .put("type", type)
                .put("subject", subject)
                .put("time", time.toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", "urn:vigie:schema:" + type);
        event.set("data", data);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
