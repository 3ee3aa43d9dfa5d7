package org.vigie.mapping.readmodel;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.vigie.http.Roles;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Disclosure;

/** What whoever asks may know of the map. */
@ApplicationScoped
public class Clearance {
    private static final Set<String> OF_THE_SERVICE = Set.of(Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER);

    private final SecurityIdentity identity;

    Clearance(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** What is shown to whoever sent the request at hand. */
    public Disclosure disclosure() {
        if (identity.isAnonymous()) {
            return new Disclosure(Confidentiality.PUBLIC);
        }
        boolean ofTheService = identity.getRoles().stream().anyMatch(OF_THE_SERVICE::contains);
        return new Disclosure(ofTheService ? Confidentiality.SERVICE_ONLY : Confidentiality.PROFESSIONALS);
    }
}
