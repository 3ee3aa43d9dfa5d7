package org.vigie.intake.page;

import java.util.UUID;
import java.util.stream.Collectors;

/** Gets pages and sends forms as a browser does, and knows how those of calls are filled in. */
final class FormClient extends org.vigie.theme.testing.FormClient {
    static final String LISTENER = token("listener");
    static final String COORDINATOR = token("coordinator");

    FormClient(String token) {
        super(token);
    }

    /** The least that a call's form must say. */
    Filling leastCall() {
        return open("/appels/nouveau")
                .put("channel", "PHONE")
                .put("caller.category", "WITNESS")
                .put("occurredAt", "2026-03-02T18:04")
                .put("minor", "0");
    }

    /** A call about a child who is known by name alone. */
    Filling callAbout(String firstName, String lastName) {
        return leastCall()
                .put("minors.0.identity.firstName", firstName)
                .put("minors.0.identity.lastName", lastName)
                .put("minors.0.gender", "GIRL")
                .put("minors.0.age", "15")
                .put("minors.0.department", "59");
    }

    /** A name that nobody else has: letters alone, since a name is its letters. */
    static String newName() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(16)
                .mapToObj(c -> String.valueOf((char) ('a' + c % 26)))
                .collect(Collectors.joining("", "Ex", ""));
    }

    /** A call with everything in it. */
    Filling fullCall() {
        return leastCall()
                .put("caller.relation", "MOTHER")
                .put("concerns", "RUNNING_AWAY", "HEALTH")
                .put("narrative", "Récit fictif")
                .put("minors.0.identity.firstName", "Inès")
                .put("minors.0.identity.lastName", "Exemple")
                .put("minors.0.identity.birthDate", "2011-02-28")
                .put("minors.0.identity.phone", "+33100000000")
                .put("minors.0.identity.address", "1 rue de l’Exemple")
                .put("minors.0.gender", "GIRL")
                .put("minors.0.age", "15")
                .put("minors.0.department", "59")
                .put("minors.0.commune", "59350")
                .put("minors.0.knownToChildProtection", "NO");
    }
}
