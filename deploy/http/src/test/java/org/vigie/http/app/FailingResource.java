package org.vigie.http.app;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vigie.http.FailureMapping;
import org.vigie.http.Problems;

/** Fails in every way that is not the client's fault. */
@Path("/v1/failing")
@PermitAll
public class FailingResource {
    /** A secret that neither the answer nor the log may show. */
    public static final String SECRET = "Camille Durand";

    /** Stands in for the log's exception. */
    static final class LogIsAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What a service says of it. */
    @ApplicationScoped
    static class LogIsAwayMapping {
        @jakarta.enterprise.inject.Produces
        @ApplicationScoped
        FailureMapping mapping() {
            return failure -> failure instanceof LogIsAway ? Problems.unavailable(Duration.ofSeconds(7)) : null;
        }
    }

    @GET
    @Path("unexpected")
    public String unexpected() {
        throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
    }

    @GET
    @Path("stage")
    public CompletionStage<String> stage() {
        return CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException(SECRET);
        });
    }

    @GET
    @Path("stage-problem")
    public CompletionStage<String> stageProblem() {
        return CompletableFuture.supplyAsync(() -> {
            throw Problems.notFound("thing");
        });
    }

    @GET
    @Path("error")
    public String error() {
        throw new StackOverflowError(SECRET);
    }

    @GET
    @Path("away")
    public String away() {
        throw new LogIsAway();
    }

    @GET
    @Path("database")
    public String database() throws SQLException {
        throw new SQLException(SECRET, "08006");
    }
}
