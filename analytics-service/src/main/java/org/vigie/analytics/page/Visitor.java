package org.vigie.analytics.page;

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
        String name = client.claim("name");
        String user = name != null ? name : client.claim("preferred_username");
        return user == null ? "" : user;
    }

    /** Whether they came by the sign-in, and can leave by it. */
    public boolean signsOut() {
        return client.isPerson();
    }

    /** Whether they may release figures. */
    public boolean releases() {
        return client.has(Roles.COORDINATOR);
    }

    /** Whether the figures inside are open to them. */
    public boolean reads() {
        return client.has(Roles.ANALYST) || client.has(Roles.COORDINATOR);
    }
}
