package org.vigie.referral.readmodel.referrals;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.http.body.LooksFirst;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.CaseGroups;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.domain.Status;

/** Referrals, listed and one by one. A department sees its own and nothing else. */
@LooksFirst
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@RunOnVirtualThread
public class ReferralsResource {
    private final Referrals referrals;
    private final Authorities authorities;
    private final Caller caller;
    private final CaseGroups caseGroups;
    private final ReferralAnswer answer;
    private final Clock clock;

    ReferralsResource(
            Referrals referrals,
            Authorities authorities,
            Caller caller,
            CaseGroups caseGroups,
            ReferralAnswer answer,
            Clock clock) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.caller = caller;
        this.caseGroups = caseGroups;
        this.answer = answer;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR, Roles.LISTENER})
    @Operation(
            summary = "Referrals, the latest opened first",
            description = "A listener asks for those of a case, and sees where they stand and what came of them.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = Status.class))
    @Parameter(
            name = "authority",
            in = ParameterIn.QUERY,
            description = "Code of an authority",
            schema = @Schema(type = SchemaType.STRING, examples = "59D"))
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "Whether the evaluation is due and nothing was told",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "undecided",
            in = ParameterIn.QUERY,
            description = "Whether it was refused, or has no authority, and a coordinator has to say where it goes",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "case",
            in = ParameterIn.QUERY,
            description = "The case of intake, and those merged with it; a listener has to name one",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Page<ReferralSummary> list(@Context UriInfo uri) {
        boolean limited = caller.isListenerOnly();
        if (limited
                && uri.getQueryParameters().getOrDefault("case", List.of("")).contains("")) {
            throw Problems.forbidden("A listener asks for the referrals of a case.");
        }
        QueryParams query = QueryParams.of(uri);
        Status status = query.code("status", Status.class);
        String authority = query.value("authority", this::knownAuthority, "must be the code of an authority");
        Boolean overdue = query.flag("overdue");
        Boolean undecided = query.flag("undecided");
        UUID caseId = query.uuid("case");
        PageRequest page = query.page();
        query.finish();
        Set<UUID> cases = caseId == null ? null : caseGroups.of(caseId);
        if (limited) {
            return new ReferralQuery(status, authority, overdue, undecided, cases)
                    .page(page, clock.instant())
                    .map(ReferralSummary::forListener);
        }
        return caller.ownAuthority()
                .filter(own -> authority != null && !own.equals(authority))
                .map(_ -> new Page<ReferralSummary>(List.of(), null))
                .orElseGet(() -> new ReferralQuery(
                                status, caller.ownAuthority().orElse(authority), overdue, undecided, cases)
                        .page(page, clock.instant()));
    }

    @GET
    @RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
    @Path("/{referralId}")
    @Operation(summary = "One referral, its attempts, its history and what can be done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferralDetails.class)))
    @APIResponse(responseCode = "404", description = "Unknown, or another authority's")
    public Response get(@PathParam("referralId") String referralId) {
        var id = PathIds.uuid(referralId, "referral");
        return answer.of(Response.Status.OK, caller.own(referrals.find(id)));
    }

    private @Nullable String knownAuthority(String code) {
        return authorities.find(code).isPresent() ? code : null;
    }
}
