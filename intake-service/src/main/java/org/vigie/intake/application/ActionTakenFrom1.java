package org.vigie.intake.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.eventlog.codec.Upcaster;

/** What was sent was told in words before there was a catalogue; they stay what they were, and name no document of it. */
final class ActionTakenFrom1 implements Upcaster {

    @Override
    public String eventType() {
        return "ActionTaken";
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
