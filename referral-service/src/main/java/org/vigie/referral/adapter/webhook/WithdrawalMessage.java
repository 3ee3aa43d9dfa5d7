package org.vigie.referral.adapter.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Withdrawal;

/** The CloudEvent by which a department learns that it no longer has to deal with a referral, see {@code contracts/webhook}. */
final class WithdrawalMessage {
    static final String TYPE = "vigie.referral.InformationPreoccupanteWithdrawn.v1";

    private WithdrawalMessage() {}

    static byte[] body(Message message, Withdrawal withdrawal) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("referralId", message.facts().referralId().toString())
                .put("withdraws", message.informationId())
                .put("reason", withdrawal.reason().name())
                .put("withdrawnAt", withdrawal.recalledAt().toString());
        return CloudEventBody.of(message, TYPE, withdrawal.recalledAt(), data);
    }
}
