package org.vigie.mapping.page;

/**
 * One of several communes of a name.
 *
 * @param label its name and department
 * @param query of the page that looks around it
 */
public record NearChoice(String label, String query) {}
