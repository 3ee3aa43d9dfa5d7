package org.vigie.mapping.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.Problems;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.mapping.application.ErasureReasons;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Posting;
import org.vigie.mapping.application.draft.DraftStore;
import org.vigie.mapping.domain.partner.PartnerCommand.ErasePartner;
import org.vigie.mapping.domain.partner.PartnerEvent;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerErased;

/** Nobody can be named from this entry again, nor a shelter found: it cannot be undone. Blocks. */
@Path("/v1/partners/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@RunOnVirtualThread
@Tag(name = "partners")
public class PartnerErasureResource {
    private final PartnerChanges changes;
    private final Partners partners;
    private final PartnerMerges merges;
    private final DraftStore drafts;
    private final ErasureReasons reasons;
    private final Client client;

    PartnerErasureResource(
            PartnerChanges changes,
            Partners partners,
            PartnerMerges merges,
            DraftStore drafts,
            ErasureReasons reasons,
            Client client) {
        this.changes = changes;
        this.partners = partners;
        this.merges = merges;
        this.drafts = drafts;
        this.reasons = reasons;
        this.client = client;
    }

    /** An erasure as it is on record. */
    @Schema(name = "PartnerErasure")
    record Erasure(
            UUID partnerId,
            Instant erasedAt,

            @Schema(description = "Who ordered it: a client, and the person that its token names")
            String by,

            String reason) {}

    @DELETE
    @Operation(
            summary = "Erase a partner's contacts and all that the public may not know of it, in its whole history",
            description =
                    "It cannot be undone. What the public may know stays, without contacts; nothing more can be said of the entry."
                            + " Entries that were merged into it are erased with it, one that it was merged into is not."
                            + " An organisation that goes on helping gets a new entry, into which this one is merged. To repeat it changes nothing."
                            + " Who, when and why goes on record.")
    @APIResponse(responseCode = "200", description = "Erased; ETag is its version")
    @APIResponse(responseCode = "404", description = "There is no such partner")
    @APIResponse(responseCode = "412", description = "Changed since the version that If-Match names")
    @APIResponse(responseCode = "422", description = "No reason is given")
    public Response erase(
            @PathParam("id") String id,
            @Parameter(required = true, description = "Why, percent-encoded; it goes on record")
                    @HeaderParam(Reason.HEADER)
                    @Nullable String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        UUID partnerId = changes.find(id);
        String why = Reason.required(reason);
        Response erased = erase(partnerId, why, ifMatch);
        merges.book().absorbedBy(partnerId).forEach(entry -> erase(entry, why, null));
        return erased;
    }

    private Response erase(UUID partnerId, String why, @Nullable String ifMatch) {
        Response erased = changes.change(partnerId, new ErasePartner(who(), reasons.seal(partnerId, why)), ifMatch);
        drafts.forget(partnerId);
        return erased;
    }

    @GET
    @Operation(summary = "Who erased a partner's personal data, when and why")
    @APIResponse(
            responseCode = "200",
            description = "The erasure as it is on record",
            content = @Content(schema = @Schema(implementation = Erasure.class)))
    @APIResponse(responseCode = "404", description = "There is no such partner, or nobody erased it")
    public Erasure erasure(@PathParam("id") String id) {
        UUID partnerId = changes.find(id);
        return partners.history(partnerId).stream()
                .filter(posting -> posting.event() instanceof PartnerErased)
                .findFirst()
                .map(posting -> erasure(partnerId, posting))
                .orElseThrow(() -> Problems.notFound("erasure"));
    }

    private Erasure erasure(UUID partnerId, Posting<PartnerEvent> posting) {
        PartnerErased erased = (PartnerErased) posting.event();
        return new Erasure(
                partnerId, posting.recordedAt(), erased.by(), reasons.open(partnerId, erased.sealedReason()));
    }

    private String who() {
        String person = client.claim("sub");
        return person == null || client.isPerson() ? client.id() : client.id() + "/" + person;
    }
}
