package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The states of a partner. */
public sealed interface Partner {

    /** Nobody has spoken of it. */
    record Unknown() implements Partner {}

    /**
     * It is on the map.
     *
     * @param closedOn its last day; null as long as it helps
     */
    record OnTheMap(
            PartnerDetails details,
            @Nullable String externalReference,
            @Nullable LocalDate closedOn) implements Partner {}
}
