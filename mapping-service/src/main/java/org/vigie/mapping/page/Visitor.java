package org.vigie.mapping.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
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
        return Stream.of("name", "preferred_username")
                .flatMap(claim -> Stream.ofNullable(client.claim(claim)))
                .findFirst()
                .orElse("");
    }

    /** Whether they came by the sign-in, and can leave by it. */
    public boolean signsOut() {
        return client.isPerson();
    }

    /** Whether they keep the map. */
    public boolean keepsTheMap() {
        return client.has(Roles.CARTOGRAPHER);
    }

    /** Whether they look after what partners say of themselves. */
    public boolean verifies() {
        return keepsTheMap() || client.has(Roles.COORDINATOR);
    }
}
