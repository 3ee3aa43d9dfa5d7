package org.vigie.mapping.domain.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a partner.
 *
 * @param name public name of the organisation
 * @param kind what it is by its statutes
 * @param sector the field in which it works; null when not known
 * @param scope how far its work reaches
 * @param departments codes of its departments, each once and in order of code, so that the same set is the same details
 */
public record PartnerDetails(
        String name, PartnerKind kind, @Nullable Sector sector, Scope scope, List<String> departments) {
    public PartnerDetails {
        departments = departments.stream().distinct().sorted().toList();
    }
}
