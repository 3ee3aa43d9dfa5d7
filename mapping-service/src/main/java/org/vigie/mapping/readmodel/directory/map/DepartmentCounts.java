package org.vigie.mapping.readmodel.directory.map;

import java.util.List;

/**
 * How much of the map is where.
 *
 * @param departments in order of code, those that have any
 * @param cut whether more was found than was counted
 */
public record DepartmentCounts(List<DepartmentCount> departments, boolean cut) {
    /** Nothing anywhere. */
    public static final DepartmentCounts NONE = new DepartmentCounts(List.of(), false);
}
