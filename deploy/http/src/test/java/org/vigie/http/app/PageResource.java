package org.vigie.http.app;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.vigie.http.Client;
import org.vigie.http.Roles;

/** A page for people, which tells who looks at it. */
@Path("/page")
@Produces(MediaType.TEXT_HTML)
public class PageResource {
    private final Client client;

    /** For the container. */
    @Inject
    public PageResource(Client client) {
        this.client = client;
    }

    @GET
    @RolesAllowed(Roles.LISTENER)
    public String show() {
        return client.id() + ' ' + client.isPerson();
    }

    @POST
    @RolesAllowed(Roles.LISTENER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String send(byte[] form) {
        return client.id();
    }

    @GET
    @Path("open")
    @PermitAll
    public String open() {
        return client.isAnonymous() ? "nobody" : client.id();
    }

    /** Says of nobody that they may read it. */
    @GET
    @Path("forgotten")
    public String forgotten() {
        return "for nobody";
    }
}
