package org.vigie.eventlog.codec;

/**
 * How one event is called in the log.
 *
 * @param name without version, such as {@code CallRecorded}; kept when the class is renamed
 * @param schemaVersion version of the shape that {@code shape} has now, from 1
 * @param shape the record
 */
public record EventType<T>(String name, int schemaVersion, Class<T> shape) {}
