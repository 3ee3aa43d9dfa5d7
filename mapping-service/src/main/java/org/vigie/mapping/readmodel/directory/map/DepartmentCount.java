package org.vigie.mapping.readmodel.directory.map;

/**
 * How much of the map is in a department.
 *
 * @param partners local ones that work there
 * @param services theirs and of national ones that have a place there
 */
public record DepartmentCount(String department, long partners, long services) {}
