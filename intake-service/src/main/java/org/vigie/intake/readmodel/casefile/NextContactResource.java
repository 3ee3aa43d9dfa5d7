package org.vigie.intake.readmodel.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.vigie.http.EntityVersion;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;

/** {@code GET /v1/next-contacts/{nextContactId}}, read from the log itself. */
@Path("/v1/next-contacts/{nextContactId}")
@Produces(MediaType.APPLICATION_JSON)
public class NextContactResource {
    private final Postings postings;
    private final CaseHistories histories;

    NextContactResource(Postings postings, CaseHistories histories) {
        this.postings = postings;
        this.histories = histories;
    }

    @GET
    @RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
    @RunOnVirtualThread
    public Response get(@PathParam("nextContactId") String text) {
        UUID id = PathIds.uuid(text, "next contact");
        CaseHistory history = postings.find(id, NextContactPromised.class)
                .flatMap(posting -> histories.pseudonymous(posting.event().caseId()))
                .orElseThrow(() -> Problems.notFound("next contact"));
        return history.nextContacts().stream()
                .map(NextContactLine::of)
                .filter(line -> line.nextContactId().equals(id))
                .map(line -> Response.ok(line)
                        .header("ETag", new EntityVersion(history.version()).etag())
                        .build())
                .findFirst()
                .orElseThrow();
    }
}
