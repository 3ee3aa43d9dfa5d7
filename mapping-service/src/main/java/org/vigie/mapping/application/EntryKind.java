package org.vigie.mapping.application;

import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.decider.Decider;

/**
 * A kind of entries: how it is called, how its events lie in the log, and its rules.
 *
 * @param name name of its streams and of its lines in an import; for ever, since ids are made from it
 */
public record EntryKind<C, S, E, R>(String name, EventCodec<E> codec, Decider<C, S, E, R> decider) {}
