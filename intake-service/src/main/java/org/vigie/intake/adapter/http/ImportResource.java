package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.vigie.http.Roles;
import org.vigie.http.ndjson.ImportOptions;
import org.vigie.http.ndjson.NdjsonImport;
import org.vigie.intake.adapter.http.Sender.Senders;
import org.vigie.intake.application.CaseRehearsals;

/** {@code POST /v1/imports}: posts by the thousand, one a line. */
@Path("/v1/imports")
public class ImportResource {
    private final NdjsonImport imports;
    private final LinePosts recorded;
    private final CaseRehearsals rehearsals;
    private final PostChecks checks;
    private final Senders senders;
    private final InstantSource clock;
    private final ExecutorService virtualThreads;

    ImportResource(
            NdjsonImport imports,
            Posts posts,
            ObjectMapper mapper,
            CaseRehearsals rehearsals,
            PostChecks checks,
            Senders senders,
            InstantSource clock,
            @VirtualThreads ExecutorService virtualThreads) {
        this.imports = imports;
        this.recorded = new RecordedLines(posts, mapper);
        this.rehearsals = rehearsals;
        this.checks = checks;
        this.senders = senders;
        this.clock = clock;
        this.virtualThreads = virtualThreads;
    }

    @POST
    @Consumes(NdjsonImport.MEDIA_TYPE)
    @Produces(NdjsonImport.MEDIA_TYPE)
    @RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER})
    public CompletionStage<Void> run(@Context RoutingContext request, @Context UriInfo uri) {
        ImportOptions options = ImportOptions.of(uri);
        LinePosts posts = options.dryRun() ? new RehearsedLines(rehearsals.begin(), checks, virtualThreads) : recorded;
        return imports.run(request, options, new ImportLines(posts, senders.sender(null, null), clock));
    }
}
