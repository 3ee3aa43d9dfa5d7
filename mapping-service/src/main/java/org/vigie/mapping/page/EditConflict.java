package org.vigie.mapping.page;

/**
 * A part of an entry that two people changed at once.
 *
 * @param label what the part is called
 * @param standing what stands now, in words
 * @param typed what was typed, in words
 */
public record EditConflict(String label, String standing, String typed) {}
