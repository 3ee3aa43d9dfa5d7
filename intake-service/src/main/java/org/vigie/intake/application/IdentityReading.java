package org.vigie.intake.application;

/** What came of asking for a case in the clear. */
public sealed interface IdentityReading {

    /** It is on record, and here is the case. */
    record Open(CaseHistory history) implements IdentityReading {}

    /** What identified the case's minors was erased. */
    record Erased() implements IdentityReading {}

    /** There is no such case. */
    record NoSuchCase() implements IdentityReading {}
}
