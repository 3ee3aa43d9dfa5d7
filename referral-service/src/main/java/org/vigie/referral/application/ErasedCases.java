package org.vigie.referral.application;

import java.util.Optional;
import java.util.UUID;

/** The cases whose people were forgotten at intake, kept for ever: a referral of one of them may still be opened. */
public interface ErasedCases {

    /** Keeps it; durable on return. To add a case again changes nothing. */
    void add(ErasedCase erased);

    /** The case if its people were forgotten. */
    Optional<ErasedCase> find(UUID caseId);
}
