package org.vigie.referral.adapter.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.referral.application.delivery.ChannelTest;

/** The CloudEvent that only shows whether a webhook works, see {@code contracts/webhook}. */
final class ChannelTestMessage {
    static final String TYPE = "vigie.referral.ChannelTest.v1";

    private ChannelTestMessage() {}

    static byte[] body(ChannelTest test) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("testId", test.testId().toString())
                .put("authority", test.authority().code())
                .put("sentAt", test.at().toString());
        return CloudEventBody.of(test.id(), TYPE, test.authority().code(), test.at(), data);
    }
}
