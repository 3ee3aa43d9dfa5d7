package org.vigie.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vigie.http.Client;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.referral.domain.Sender;

/** Whose referrals a request may see: a coordinator's all, a department's its own. */
@ApplicationScoped
public class Caller {
    private final Client client;

    Caller(Client client) {
        this.client = client;
    }

    /** The client's name in the log. */
    public String id() {
        return client.id();
    }

    /** Whether the request is a coordinator's. */
    public boolean isCoordinator() {
        return client.has(Roles.COORDINATOR);
    }

    /** Whether the request is a listener's, who sees less, and neither a coordinator's nor a department's. */
    public boolean isListenerOnly() {
        return client.has(Roles.LISTENER) && !isCoordinator() && !client.has(Roles.DEPARTMENT);
    }

    /** The authority whose referrals alone the request may see; empty for a coordinator. */
    public Optional<String> ownAuthority() {
        if (isCoordinator()) {
            return Optional.empty();
        }
        String authority = client.authority();
        if (authority == null || authority.isBlank()) {
            throw Problems.forbidden("The token names no authority in its claim \"authority\".");
        }
        return Optional.of(authority);
    }

    /** On whose behalf the request speaks. */
    public Sender sender() {
        return ownAuthority().<Sender>map(Sender.Department::new).orElseGet(Sender.Coordinator::new);
    }

    /** The referral if the request may see it; else the same 404 as where there is none. */
    public ReferralFile own(Optional<ReferralFile> file) {
        Optional<String> own = ownAuthority();
        return file.filter(found -> own.isEmpty()
                        || found.state()
                                .held()
                                .filter(held -> held.authority().equals(own.get()))
                                .isPresent())
                .orElseThrow(() -> Problems.notFound("referral"));
    }
}
