package org.vigie.http.app;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Begins like {@link ThingResource}, with a parameter. */
@Path("/v1/things/{id}/parts")
@Produces(MediaType.APPLICATION_JSON)
public class PartResource {

    @GET
    @PermitAll
    public Map<String, String> parts(@PathParam("id") String id) {
        return Map.of();
    }
}
