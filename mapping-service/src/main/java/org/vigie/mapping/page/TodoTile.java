package org.vigie.mapping.page;

/**
 * How many things of one sort are to be done.
 *
 * @param address of the page that shows them
 * @param tone {@code late} or {@code warning} when there are any and they should not wait, else empty
 * @param current whether they are what the page shows
 */
public record TodoTile(String label, long count, String address, String tone, boolean current) {}
