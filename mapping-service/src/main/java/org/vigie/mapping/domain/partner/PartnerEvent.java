package org.vigie.mapping.domain.partner;

import org.jspecify.annotations.Nullable;

/** What happened to one partner. */
public sealed interface PartnerEvent {

    /** What is known of the partner since. */
    PartnerDetails details();

    /**
     * It was put on the map.
     *
     * @param externalReference the name under which the source knows it, if it gave one
     */
    record PartnerRegistered(
            PartnerDetails details, @Nullable String externalReference) implements PartnerEvent {}

    /** Something else is known of it; the details are complete, not a difference. */
    record PartnerChanged(PartnerDetails details) implements PartnerEvent {}
}
