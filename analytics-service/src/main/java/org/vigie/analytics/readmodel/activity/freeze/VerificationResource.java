package org.vigie.analytics.readmodel.activity.freeze;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Roles;

/** {@code …/freezes/{freezeId}/verification}: a frozen report computed once more. */
@Path(FreezesResource.PATH + "/{freezeId}/verification")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.COORDINATOR})
@Tag(name = "Freezes")
@RunOnVirtualThread
public class VerificationResource {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int ACCEPTED = 202;

    private final Freezes freezes;
    private final VerificationRuns runs;

    @Inject
    VerificationResource(Freezes freezes, VerificationRuns runs) {
        this.freezes = freezes;
        this.runs = runs;
    }

    /** Verifies one. */
    @GET
    @Operation(
            summary = "Compute a frozen report once more from the logs, and compare",
            description =
                    "Reads the topics from their beginning up to the positions of the freeze and computes all figures apart from the"
                            + " live ones. Says whether signature, logs and figures are the same, and what the period's figures are now where"
                            + " that is something else. If it takes long, 202 tells how far it is: ask again.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is under way; Retry-After says when to ask again",
            content = @Content(schema = @Schema(implementation = VerificationRuns.Progress.class)))
    @APIResponse(responseCode = "429", description = "Another report is being verified")
    public Response verify(@PathParam("freezeId") String freezeId) throws InterruptedException {
        try {
            VerificationRuns.Run run = runs.of(freezes.get(freezeId));
            Optional<VerificationView> view = run.await();
            return view.isPresent()
                    ? Response.ok(view.get()).build()
                    : Response.status(ACCEPTED)
                            .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER.toSeconds())
                            .entity(run.progress())
                            .build();
        } catch (SQLException e) {
            throw Freezes.unavailable(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException || e.getCause() instanceof SQLException) {
                throw Freezes.unavailable(e);
            }
            throw new IllegalStateException("a verification failed", e);
        }
    }
}
