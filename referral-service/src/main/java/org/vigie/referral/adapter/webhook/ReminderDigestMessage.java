package org.vigie.referral.adapter.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.vigie.referral.application.delivery.digest.DigestMessage;

/** The CloudEvent by which a department is reminded, see {@code contracts/webhook}. */
final class ReminderDigestMessage {
    static final String TYPE = "vigie.referral.ReminderDigest.v1";

    private ReminderDigestMessage() {}

    /**
     * The body of the request.
     *
     * @param publicUrl where the authority reaches this service
     */
    static byte[] body(DigestMessage message, URI publicUrl) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", message.digest().id())
                .put("source", "urn:vigie:referral")
                .put("type", TYPE)
                .put("subject", message.digest().authority())
                .put("time", message.at().toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", "urn:vigie:schema:" + TYPE);
        event.set("data", data(message, publicUrl));
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode data(DigestMessage message, URI publicUrl) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("authority", message.digest().authority())
                .put("day", message.digest().day().toString())
                .put("urgent", message.digest().isUrgent());
        var reminders = data.putArray("reminders");
        for (DigestMessage.Entry entry : message.entries()) {
            reminders
                    .addObject()
                    .put("referralId", entry.referralId().toString())
                    .put("department", entry.department())
                    .put("urgency", entry.urgency().name())
                    .put("status", entry.status().name())
                    .put("deadline", entry.deadline().kind().name())
                    .put("dueAt", entry.deadline().dueAt().toString())
                    .put("overdue", entry.overdue())
                    .put("referralUrl", publicUrl + "/v1/referrals/" + entry.referralId());
        }
        return data;
    }
}
