package org.vigie.mapping.readmodel.directory.map;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Theme;

/**
 * A partner in the list beside the map.
 *
 * @param themes of the services that the reader may know of
 * @param kilometres from where it was looked for; null when it was not looked for by place
 */
public record MapLine(
        UUID partnerId,
        String name,
        PartnerKind kind,
        Scope scope,
        List<String> departments,
        List<Theme> themes,
        PartnerState state,
        Confidentiality confidentiality,
        @Nullable Double kilometres) {

    /** The same so far from where it was looked for. */
    MapLine at(@Nullable Double distance) {
        return new MapLine(partnerId, name, kind, scope, departments, themes, state, confidentiality, distance);
    }
}
