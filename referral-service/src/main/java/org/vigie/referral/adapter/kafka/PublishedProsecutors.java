package org.vigie.referral.adapter.kafka;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent.ProsecutorsEntered;

/** The prosecutors' offices of a department as others may know them: their names, not how they are reached. */
final class PublishedProsecutors {
    private PublishedProsecutors() {}

    static String type(ProsecutorsEvent event) {
        return switch (event) {
            case ProsecutorsEntered _ -> "vigie.referral.ProsecutorsEntered.v1";
        };
    }

    static ObjectNode data(ProsecutorsEvent event) {
        return switch (event) {
            case ProsecutorsEntered entered -> {
                ObjectNode data = JsonNodeFactory.instance.objectNode().put("department", entered.department());
                var offices = data.putArray("offices");
                entered.offices().forEach(office -> offices.add(office.name()));
                yield data;
            }
        };
    }
}
