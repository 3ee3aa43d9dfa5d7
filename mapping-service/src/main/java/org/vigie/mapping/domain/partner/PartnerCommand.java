package org.vigie.mapping.domain.partner;

import org.jspecify.annotations.Nullable;

/** What may be asked about one partner. */
public sealed interface PartnerCommand {

    /** What is known of the partner from now on. */
    PartnerDetails details();

    /** The name under which the source knows the partner, if it gave one; kept from the first time that the partner is told of. */
    @Nullable String externalReference();

    /** Put a partner on the map that is not there yet. */
    record RegisterPartner(PartnerDetails details, @Nullable String externalReference) implements PartnerCommand {}

    /** Say what is known of a partner, whether it is on the map or not. */
    record DescribePartner(PartnerDetails details, @Nullable String externalReference) implements PartnerCommand {}
}
