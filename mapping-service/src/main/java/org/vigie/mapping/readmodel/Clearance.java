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
    private static final Set<String> PROFESSIONALS =
            Set.of(Roles.CALL_WRITER, Roles.DEPARTMENT, Roles.ANALYST, Roles.PRIVACY_OFFICER, Roles.SERVICE);
    private static final Set<String> READERS_OF_MINUTES =
            Set.of(Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER, Roles.PRIVACY_OFFICER);

    private final SecurityIdentity identity;

    Clearance(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** What is shown to whoever sent the request at hand. */
    public Disclosure disclosure() {
        Confidentiality cleared = has(OF_THE_SERVICE)
                ? Confidentiality.SERVICE_ONLY
                : has(PROFESSIONALS) ? Confidentiality.PROFESSIONALS : Confidentiality.PUBLIC;
        return new Disclosure(cleared);
    }

    /**
     * Whether whoever sent the request at hand may read what was said in sessions and meetings, and what watch notes say. Of these the
     * other roles learn no more than events tell: that there was one, when, with whom and about where.
     */
    public boolean readsMinutes() {
        return has(READERS_OF_MINUTES);
    }

    private boolean has(Set<String> roles) {
        return identity.getRoles().stream().anyMatch(roles::contains);
    }
}
