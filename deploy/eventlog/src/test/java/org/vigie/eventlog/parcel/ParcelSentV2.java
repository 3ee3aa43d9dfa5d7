package org.vigie.eventlog.parcel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.eventlog.codec.Upcaster;

/** Street and town were one text. */
public record ParcelSentV2(String eventType) implements Upcaster {

    @Override
    public int from() {
        return 2;
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        String[] to = data.required("to").textValue().split(", ", 2);
        data.putObject("to").put("street", to[0]).put("town", to[1]);
        return data;
    }
}
