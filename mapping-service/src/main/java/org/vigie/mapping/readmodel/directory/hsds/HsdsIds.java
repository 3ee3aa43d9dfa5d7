package org.vigie.mapping.readmodel.directory.hsds;

import java.util.UUID;
import org.vigie.eventlog.EventIds;

/** Ids of what HSDS numbers and the map does not, such as a phone: made of names, so that they stay while the thing does. */
final class HsdsIds {
    private HsdsIds() {}

    static UUID of(String kind, Object owner, Object... names) {
        String[] parts = new String[names.length + 3];
        parts[0] = "hsds";
        parts[1] = kind;
        parts[2] = owner.toString();
        for (int index = 0; index < names.length; index++) {
            parts[index + 3] = names[index].toString();
        }
        return EventIds.of(parts);
    }
}
