package org.vigie.referral.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.vigie.http.Client;
import org.vigie.http.Roles;
import org.vigie.referral.application.Authorities;

/** Who looks at a page. */
@RequestScoped
@Named("visitor")
public class Visitor {
    private final Client client;
    private final Authorities authorities;

    /** For the container. */
    @Inject
    public Visitor(Client client, Authorities authorities) {
        this.client = client;
        this.authorities = authorities;
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

    /** Whether they see what all authorities have, rather than what their own has. */
    public boolean coordinates() {
        return client.has(Roles.COORDINATOR);
    }

    /** What their authority is called; empty for coordinators. */
    public String authority() {
        String code = coordinates() ? null : client.authority();
        return code == null
                ? ""
                : authorities.find(code).map(entry -> entry.authority().name()).orElse(code);
    }
}
