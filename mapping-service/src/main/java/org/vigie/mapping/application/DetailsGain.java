package org.vigie.mapping.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vigie.eventlog.codec.Upcaster;

/** Details in which a description of this version could not tell of lists that the next one has: nothing was told, so they are empty. */
record DetailsGain(String eventType, int from, List<String> lists) implements Upcaster {

    static DetailsGain of(String eventType, int from, String... lists) {
        return new DetailsGain(eventType, from, List.of(lists));
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        ObjectNode details = (ObjectNode) data.required("details");
        lists.forEach(details::putArray);
        return data;
    }
}
