package org.vigie.intake.readmodel.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.vigie.http.Client;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.IdentityReading.Erased;
import org.vigie.intake.application.IdentityReading.NoSuchCase;
import org.vigie.intake.application.IdentityReading.Open;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.CaseEvent.ActionTaken;

/** {@code GET /v1/actions/{actionId}/dossier}, for the service that sends it. Only an information préoccupante has one. */
@Path("/v1/actions/{actionId}/dossier")
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {
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
    public Dossier get(@PathParam("actionId") String actionId) {
        UUID id = PathIds.uuid(actionId, "action");
        ActionTaken action = postings.find(id, ActionTaken.class)
                .map(posting -> posting.event())
                .filter(taken -> taken.type() == ActionType.INFORMATION_PREOCCUPANTE)
                .orElseThrow(() -> Problems.notFound("action"));
        return switch (cases.read(action.caseId(), client.id(), "dossier of action " + id)) {
            case Open(var history) -> Dossier.of(history.action(id), history);
            case Erased() -> throw Problems.gone("What identified the minors of this case was erased.");
            case NoSuchCase() -> throw Problems.notFound("action");
        };
    }
}
