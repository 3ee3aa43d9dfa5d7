package org.vigie.mapping.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.eventlog.codec.Upcaster;

/** A partner was a name, what it is and where it works: nothing else was known of it, and all of that was public. */
record PartnerDetailsFrom1(String eventType) implements Upcaster {

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        ObjectNode details = (ObjectNode) data.required("details");
        details.putObject("identifiers");
        details.put("confidentiality", "PUBLIC");
        details.putArray("contacts");
        details.putArray("places");
        details.putArray("services");
        return data;
    }
}
