package org.vigie.mapping.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.eventlog.codec.Upcaster;

/** A correction had no field for contacts, places and services: what was wrong with them was in its remark. */
record ProposalFrom1() implements Upcaster {

    @Override
    public String eventType() {
        return "ProposalMade";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        ObjectNode correction = (ObjectNode) data.required("correction");
        correction.putArray("contacts");
        correction.putArray("places");
        correction.putArray("services");
        return data;
    }
}
