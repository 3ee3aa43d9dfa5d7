package org.vigie.eventlog.relay;

import org.vigie.eventlog.StoredEvent;

/** A service's published language: how its internal events are told to others. One CDI bean per service that publishes. */
public interface Publication {

    /** The service's short name, such as {@code intake}: events go to topic {@code vigie.intake}. */
    String service();

    /** The published form of {@code stored}, free of personal data. Every stored event has one, so that positions on the topic are dense. */
    PublishedEvent publish(StoredEvent stored);

    /**
     * A published event.
     *
     * @param type such as {@code vigie.intake.CallRecorded.v1}
     * @param data UTF-8 JSON
     */
    record PublishedEvent(String type, byte[] data) {}
}
