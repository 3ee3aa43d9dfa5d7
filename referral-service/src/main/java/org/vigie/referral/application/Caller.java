package org.vigie.referral.application;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.vigie.http.Client;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.http.body.UnreadQuery;
import org.vigie.referral.domain.AnswerWay;
import org.vigie.referral.domain.Sender;

/** Whose referrals a request may see: a coordinator's all, a department's its own. */
@ApplicationScoped
public class Caller {
    private final Client client;
    private final DeniedAccesses denied;
    private final RoutingContext routing;

    Caller(Client client, DeniedAccesses denied, RoutingContext routing) {
        this.client = client;
        this.denied = denied;
        this.routing = routing;
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

    /** Who reads, as it goes on record: the authority or the client; of people who signed in, who of them it was as well. */
    public String reader() {
        return ownAuthority()
                .map(authority -> client.isPerson() ? authority + "/" + client.id() : authority)
                .orElseGet(client::id);
    }

    /** On whose behalf the request speaks. */
    public Sender sender() {
        AnswerWay way = client.isPerson() ? AnswerWay.PORTAL : AnswerWay.SYSTEM;
        return ownAuthority()
                .<Sender>map(authority -> new Sender.Department(authority, way))
                .orElseGet(Sender.Coordinator::new);
    }

    /**
     * The referral if the request may see it; else the same 404 as where there is none, and a record of who asked. What its query says that
     * nobody reads is refused after that.
     */
    public ReferralFile own(Optional<ReferralFile> file) {
        Optional<String> own = ownAuthority();
        ReferralFile found = file.orElseThrow(() -> Problems.notFound("referral"));
        if (own.isPresent() && !isHeld(found, own.get())) {
            UUID referralId = found.state().facts().referralId();
            HttpServerRequest request = routing.request();
            denied.record(client.id(), own.get(), referralId, request.method() + " " + request.path());
            throw Problems.notFound("referral");
        }
        UnreadQuery.refuse(routing);
        return found;
    }

    private static boolean isHeld(ReferralFile file, String authority) {
        return file.state()
                .held()
                .filter(held -> held.authority().equals(authority))
                .isPresent();
    }
}
