package org.vigie.bench.appending;

/**
 * What is told on either side; Axon stores it as it is.
 *
 * @param id names it, so that no two are alike
 */
record FictiveEntry(String id, String channel, String department, String name, String narrative) {
    static final String NAME = "Prénom-fictif Nom-fictif";

    /** One of a given name. */
    static FictiveEntry of(String id) {
        return new FictiveEntry(id, "PHONE", "59", NAME, narrative(id));
    }

    /** As long as that of a call of P1. */
    static String narrative(String id) {
        return "Récit fictif " + id
                + " : une personne de l’entourage appelle, elle raconte ce qu’elle a vu et ce qui l’inquiète.";
    }
}
