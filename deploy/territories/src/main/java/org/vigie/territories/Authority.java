package org.vigie.territories;

import java.util.List;
import java.util.Set;

/**
 * Who receives an <em>information préoccupante</em>: a departmental council or the collectivity in its place.
 *
 * @param code INSEE's code of the collectivity (CTCD) such as 59D or 69M, else the overseas collectivity's own
 * @param name name in French
 * @param departments codes of the departments it answers for
 * @param communes codes of the only communes it answers for in them; empty where it answers for all
 */
public record Authority(String code, String name, List<String> departments, Set<String> communes) {
    public Authority {
        departments = List.copyOf(departments);
        communes = Set.copyOf(communes);
    }
}
