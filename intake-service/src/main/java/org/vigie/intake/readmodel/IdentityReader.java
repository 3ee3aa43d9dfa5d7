package org.vigie.intake.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.http.Client;

/** Who reads identities, as it goes on record. */
@ApplicationScoped
public class IdentityReader {
    private final Client client;

    IdentityReader(Client client) {
        this.client = client;
    }

    /** The person where the token names one, since many coordinators share a client. */
    public String name() {
        String person = client.claim("sub");
        return person == null || client.isPerson() ? client.id() : client.id() + "/" + person;
    }
}
