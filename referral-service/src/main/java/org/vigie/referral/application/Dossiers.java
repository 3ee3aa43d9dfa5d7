package org.vigie.referral.application;

import java.util.Optional;
import java.util.UUID;

/** Where dossiers are: at intake, which keeps an audit of every reading. */
public interface Dossiers {

    /**
     * The dossier of an action.
     *
     * @param reader who will see it, for the audit: an authority's code or a client's name, never a person's
     * @param purpose why, for the audit
     */
    Answer fetch(UUID actionId, String reader, Purpose purpose);

    /**
     * The dossier of an action for somebody who reads it.
     *
     * @param reader who reads, for the audit: an authority's code or a client's name, with the opaque id of a person who signed in
     * @param reason why, in their words, for the audit alone
     */
    Answer read(UUID actionId, String reader, Optional<String> reason);

    /** Why a dossier is fetched. */
    enum Purpose {
        /** To find out which authority it is for. */
        ROUTING,
        /** To send what the authority has to know. */
        SENDING,
        /** Because somebody asked to read it. */
        READING
    }

    /** What intake answered. */
    sealed interface Answer {

        /** Here it is. */
        record Found(Dossier dossier) implements Answer {}

        /** What was personal in it was erased. */
        record Erased() implements Answer {}

        /** The platform took the action back, which had been recorded by mistake: nobody is told of it any more. */
        record Withdrawn() implements Answer {}

        /** Intake does not answer, or not as agreed: ask again later. */
        record Unavailable() implements Answer {}
    }
}
