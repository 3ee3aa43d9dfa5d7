package org.vigie.referral.domain.authority;

/** Where the directory says that a referral goes. */
public sealed interface Route {

    /**
     * To this authority.
     *
     * @param assumed true when several authorities share the department and nothing said in which part of it the minors
     *     live, so that the one without a list of communes receives and may redirect
     */
    record To(String authority, boolean assumed) implements Route {}

    /** No authority answers for the territory: a coordinator has to find one. */
    record Nobody() implements Route {}

    /** Several authorities share the department, and the commune that tells them apart was not looked up yet. */
    record CommuneNeeded() implements Route {}
}
