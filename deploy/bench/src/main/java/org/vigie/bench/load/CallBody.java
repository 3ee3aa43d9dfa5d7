package org.vigie.bench.load;

/** Requests to intake as JSON. */
final class CallBody {
    private CallBody() {}

    /** The first call of a case; the case's id serves as the client's own name for it. */
    static String call(FictiveCase of) {
        return """
                {"externalReference":"%1$s","caseReference":"%1$s","occurredAt":"%2$s","channel":"PHONE","caller":{"category":"%3$s"},\
                "minors":[{"minorId":"%4$s","gender":"%5$s","age":%6$d,"department":"%7$s","knownToChildProtection":"YES",\
                "identity":{"firstName":"Prénom fictif","lastName":"Nom fictif"}}],"concerns":["%8$s","HOUSING"],\
                "narrative":"Récit fictif : une personne de l’entourage appelle, elle raconte ce qu’elle a vu et ce qui l’inquiète."}""".formatted(
                of.id(), of.opened(), of.category(), of.minor(), of.gender(), of.age(), of.department(), of.concern());
    }

    /** An information préoccupante on it, for the department. */
    static String referral(FictiveCase of, String department) {
        return """
                {"externalReference":"%s","type":"INFORMATION_PREOCCUPANTE","occurredAt":"%s","minorIds":["%s"],"department":"%s",\
                "parentsInformed":"NOT_IN_CHILDS_INTEREST","summary":"Résumé fictif : évaluation de la situation et suites."}""".formatted(of.id(), of.at(1), of.minor(), department);
    }
}
