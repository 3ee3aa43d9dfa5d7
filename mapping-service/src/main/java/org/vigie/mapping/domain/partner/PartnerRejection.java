package org.vigie.mapping.domain.partner;

import java.time.LocalDate;

/** Why a command about a partner cannot be carried out. */
public sealed interface PartnerRejection {

    /** A partner with this id is on the map, and other things are known of it; it can be described anew. */
    record AlreadyOnTheMap() implements PartnerRejection {}

    /** Nobody has spoken of a partner with this id. */
    record NotOnTheMap() implements PartnerRejection {}

    /** It was assured on a later day: an older assurance would take that back. */
    record AssuredLater(LocalDate assuredOn) implements PartnerRejection {}

    /** No proposal with this id waits: it was never made, or decided before. */
    record NoSuchProposal() implements PartnerRejection {}

    /** The partner was not asked that, has answered it, or is asked elsewhere by now. */
    record NotAsked() implements PartnerRejection {}

    /** It was erased: there is no key any more under which anything could be said of its people and places. */
    record PartnerIsErased() implements PartnerRejection {}
}
