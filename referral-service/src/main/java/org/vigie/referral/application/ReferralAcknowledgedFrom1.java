package org.vigie.referral.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.eventlog.codec.Upcaster;

/** How an acknowledgement came was not told before, and is not guessed now. */
final class ReferralAcknowledgedFrom1 implements Upcaster {

    @Override
    public String eventType() {
        return "ReferralAcknowledged";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        return data;
    }
}
