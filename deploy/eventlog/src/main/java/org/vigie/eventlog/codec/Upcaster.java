package org.vigie.eventlog.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One hop of an event's shape, from a version to the next. It sees JSON and no class of the domain, so that it stays right
 * when the domain moves on. Applied on reading, to stored events and to those from Kafka alike; what is stored stays as it is.
 *
 * <p>A personal value is a node {@code {"$personal": …}}, of which an upcaster may move, rename or drop the whole: it has no
 * key. It makes one event of one event, and is given nothing else, so that the same event always reads the same.
 */
public interface Upcaster {

    /** The event's name without version: {@code CallRecorded} in a log, {@code vigie.intake.CallRecorded} on a topic. */
    String eventType();

    /** The version that it takes; it gives the next. */
    int from();

    /** The event's data one version on. {@code data} is the caller's to change and may be what is returned. */
    ObjectNode upcast(ObjectNode data);
}
