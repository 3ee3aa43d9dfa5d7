package org.vigie.intake.application.partners;

import java.util.List;
import java.util.UUID;

/**
 * A partner by its public name.
 *
 * @param national whether it helps everywhere
 * @param departments where it helps, INSEE codes
 */
public record NamedPartner(UUID partnerId, String name, boolean national, List<String> departments) {
    public NamedPartner {
        departments = List.copyOf(departments);
    }
}
