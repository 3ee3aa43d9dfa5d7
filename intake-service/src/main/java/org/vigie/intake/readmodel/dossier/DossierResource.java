package org.vigie.intake.readmodel.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.http.Violation;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.IdentityReading.Erased;
import org.vigie.intake.application.IdentityReading.NoSuchCase;
import org.vigie.intake.application.IdentityReading.Open;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.KeptAction;

/** {@code GET /v1/actions/{actionId}/dossier}, for the service that sends it. Only an information préoccupante has one. */
@Path("/v1/actions/{actionId}/dossier")
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {
    private static final String READER = "Vigie-Reader";
    private static final int LONGEST_READER = 200;

    private final Postings postings;
    private final AuditedCases cases;
    private final Client client;

    DossierResource(Postings postings, AuditedCases cases, Client client) {
        this.postings = postings;
        this.cases = cases;
        this.client = client;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @RunOnVirtualThread
    @APIResponse(responseCode = "200", description = "The assessment and who the minors are")
    @APIResponse(responseCode = "409", description = "The action was withdrawn")
    @APIResponse(responseCode = "410", description = "What identified the minors was erased")
    public Dossier get(
            @PathParam("actionId") String actionId,
            @HeaderParam(READER) @Nullable String onBehalfOf,
            @HeaderParam(Reason.HEADER) @Nullable String why) {
        UUID id = PathIds.uuid(actionId, "action");
        ActionTaken action = postings.find(id, ActionTaken.class)
                .map(posting -> posting.event())
                .filter(taken -> taken.type() == ActionType.INFORMATION_PREOCCUPANTE)
                .orElseThrow(() -> Problems.notFound("action"));
        String said = Reason.of(why).map(reason -> ": " + reason).orElse("");
        return switch (cases.read(action.caseId(), reader(onBehalfOf), "dossier of action " + id + said)) {
            case Open(var history) -> dossier(history.action(id), history);
            case Erased() -> throw Problems.gone("What identified the minors of this case was erased.");
            case NoSuchCase() -> throw Problems.notFound("action");
        };
    }

    /** What was taken back is not told to anybody any more. */
    private static Dossier dossier(KeptAction kept, CaseHistory history) {
        if (kept.withdrawn()) {
            throw Problems.conflict(
                    "action-withdrawn",
                    "This action was withdrawn: it had been recorded by mistake.",
                    Map.of("state", "WITHDRAWN", "possible", List.of()));
        }
        return Dossier.of(kept.action(), history);
    }

    /** The service, and whom it says it reads for: an authority, or its own delivery. */
    private String reader(@Nullable String onBehalfOf) {
        if (onBehalfOf == null || onBehalfOf.isBlank()) {
            return client.id();
        }
        if (onBehalfOf.length() > LONGEST_READER) {
            throw Problems.unprocessable(
                    Violation.ofHeader(READER, "must have at most " + LONGEST_READER + " characters"));
        }
        return client.id() + "/" + onBehalfOf.strip();
    }
}
