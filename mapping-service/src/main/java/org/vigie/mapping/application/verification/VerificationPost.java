package org.vigie.mapping.application.verification;

/** Brings questions to partners. */
public interface VerificationPost {

    /** Whether anything can be sent at all. */
    boolean isSetUp();

    /** Tries once to ask. */
    Outcome ask(Question question);

    /** What is asked, and where. It tells nothing but the name of the organisation, and where its entry can be read. */
    record Question(Due due, String name, String email, VerificationLink link, String address) {}

    /** What became of it. */
    enum Outcome {
        /** The SMTP server has it. */
        TAKEN,
        /** It certainly has not. */
        NOT_TAKEN,
        /** It may have it. */
        UNKNOWN
    }
}
