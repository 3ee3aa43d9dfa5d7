package org.vigie.eventlog.decider;

/**
 * Marks the event by which a stream's subject is forgotten: the log destroys the subject's key in the transaction that appends it,
 * and everything personal in the stream reads as withheld ever after. Such an event is decided on alone and says nothing personal.
 */
public interface Erasure {}
