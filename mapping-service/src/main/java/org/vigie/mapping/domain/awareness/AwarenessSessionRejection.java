package org.vigie.mapping.domain.awareness;

/** Why a command about an awareness session cannot be carried out. */
public sealed interface AwarenessSessionRejection {

    /** A session with this id was told of, and other things are known of it; it can be described anew. */
    record AlreadyHeld() implements AwarenessSessionRejection {}
}
