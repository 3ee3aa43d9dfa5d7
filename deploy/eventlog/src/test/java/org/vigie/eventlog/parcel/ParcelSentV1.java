package org.vigie.eventlog.parcel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.eventlog.codec.Upcaster;

/** Who sends it was called its owner. */
public record ParcelSentV1(String eventType) implements Upcaster {

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        return data.set("sender", data.remove("owner"));
    }
}
