package org.vigie.intake.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.vigie.http.Client;
import org.vigie.http.Roles;

/** Who looks at a page. */
@RequestScoped
@Named("visitor")
public class Visitor {
    private final Client client;

    /** For the container. */
    @Inject
    public Visitor(Client client) {
        this.client = client;
    }

    /** What they are called, empty when the token does not say. */
    public String name() {
        for (String claim : new String[] {"name", "preferred_username"}) {
            String name = client.claim(claim);
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    /** Whether they came by the sign-in, and can leave by it. */
    public boolean signsOut() {
        return client.isPerson();
    }

    /** Whether they take calls. */
    public boolean listens() {
        return client.has(Roles.LISTENER);
    }

    /** Whether they follow cases through. */
    public boolean coordinates() {
        return client.has(Roles.COORDINATOR);
    }
}
