package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.vigie.http.Client;
import org.vigie.http.Roles;
import org.vigie.http.ndjson.NdjsonImport;

/** {@code POST /v1/imports}: posts by the thousand, one a line. */
@Path("/v1/imports")
public class ImportResource {
    private final NdjsonImport imports;
    private final Posts posts;
    private final Client client;
    private final InstantSource clock;
    private final ObjectMapper mapper;

    ImportResource(NdjsonImport imports, Posts posts, Client client, InstantSource clock, ObjectMapper mapper) {
        this.imports = imports;
        this.posts = posts;
        this.client = client;
        this.clock = clock;
        this.mapper = mapper;
    }

    @POST
    @Consumes(NdjsonImport.MEDIA_TYPE)
    @Produces(NdjsonImport.MEDIA_TYPE)
    @RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER})
    public CompletionStage<Void> run(@Context RoutingContext request) {
        return imports.run(request, new ImportLines(posts, client.id(), clock, mapper));
    }
}
