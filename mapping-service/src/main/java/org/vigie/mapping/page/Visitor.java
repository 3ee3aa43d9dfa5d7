package org.vigie.mapping.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.vigie.http.Client;
import org.vigie.http.Roles;
import org.vigie.mapping.readmodel.Clearance;

/** Who looks at a page. */
@RequestScoped
@Named("visitor")
public class Visitor {
    private final Client client;
    private final Clearance clearance;

    /** For the container. */
    @Inject
    public Visitor(Client client, Clearance clearance) {
        this.client = client;
        this.clearance = clearance;
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

    /** Whether they read what was said in sessions and meetings, and watch notes. */
    public boolean readsMinutes() {
        return clearance.readsMinutes();
    }

    /** Whether they look after what partners say of themselves. */
    public boolean verifies() {
        return keepsTheMap() || client.has(Roles.COORDINATOR);
    }
}
