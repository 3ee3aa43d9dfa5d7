package org.vigie.mapping.domain.partner;

import org.jspecify.annotations.Nullable;

/** The states of a partner. */
public sealed interface Partner {

    /** Nobody has spoken of it. */
    record Unknown() implements Partner {}

    /** It is on the map. */
    record OnTheMap(PartnerDetails details, @Nullable String externalReference) implements Partner {}
}
