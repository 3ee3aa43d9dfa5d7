package org.vigie.theme;

/**
 * One of the things that a field offers.
 *
 * @param code what is sent
 * @param label what people read, in French
 */
public record Choice(String code, String label) {}
