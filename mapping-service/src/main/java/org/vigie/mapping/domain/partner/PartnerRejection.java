package org.vigie.mapping.domain.partner;

/** Why a command about a partner cannot be carried out. */
public sealed interface PartnerRejection {

    /** A partner with this id is on the map, and other things are known of it; it can be described anew. */
    record AlreadyOnTheMap() implements PartnerRejection {}

    /** Nobody has spoken of a partner with this id. */
    record NotOnTheMap() implements PartnerRejection {}
}
