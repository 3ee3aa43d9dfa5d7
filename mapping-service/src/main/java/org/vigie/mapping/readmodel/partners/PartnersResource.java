package org.vigie.mapping.readmodel.partners;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.EntityVersion;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.readmodel.Clearance;
import org.vigie.mapping.readmodel.UpToDate;
import org.vigie.territories.Territories;

/** Who helps where. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CALL_WRITER,
    Roles.LISTENER,
    Roles.COORDINATOR,
    Roles.DEPARTMENT,
    Roles.ANALYST,
    Roles.CARTOGRAPHER,
    Roles.PRIVACY_OFFICER,
    Roles.SERVICE
})
@Tag(name = "partners")
public class PartnersResource {
    private static final int LONGEST_SEARCH = 200;

    private final Partners partners;
    private final PartnersProjection projection;
    private final UpToDate lists;
    private final PartnerMerges merges;
    private final Clearance clearance;
    private final InstantSource clock;

    PartnersResource(
            Partners partners,
            PartnersProjection projection,
            UpToDate lists,
            PartnerMerges merges,
            Clearance clearance,
            InstantSource clock) {
        this.partners = partners;
        this.merges = merges;
        this.clearance = clearance;
        this.clock = clock;
        this.projection = projection;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Partners by name; of a department also those of national scope")
    @Parameter(
            name = "department",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Code: its local partners and all national ones",
            example = "59")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "Part of the name, whatever its case and accents")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = PartnerKind.class))
    @Parameter(name = "sector", in = ParameterIn.QUERY, schema = @Schema(implementation = Sector.class))
    @Parameter(name = "scope", in = ParameterIn.QUERY, schema = @Schema(implementation = Scope.class))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = PartnerState.class),
            description = "How far the entry can be relied on today")
    @Parameter(
            name = "proposals",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN),
            description = "Whether corrections by the partner wait for a cartographer")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "`next` of the page before")
    public Page<PartnerSummary> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        PartnerSearch search = new PartnerSearch(
                query.value(
                        "department",
                        code -> Territories.isDepartment(code) ? code : null,
                        "must be the code of a department"),
                query.text("q", LONGEST_SEARCH),
                query.code("kind", PartnerKind.class),
                query.code("sector", Sector.class),
                query.code("scope", Scope.class),
                query.code("state", PartnerState.class),
                query.flag("proposals"));
        PageRequest page = query.page();
        query.finish();
        lists.await(projection);
        return search.page(page, clearance.disclosure(), FrenchDay.today(clock));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A partner as it is now, all that was answered before included")
    @APIResponse(
            responseCode = "200",
            description = "The partner; ETag is its version",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("id") String id) {
        var partner = partners.find(PathIds.uuid(id, "partner")).orElseThrow(() -> Problems.notFound("partner"));
        UUID standsFor = merges.book().standsFor(partner.id());
        var found = PartnerView.of(
                partner,
                clearance.disclosure(),
                FrenchDay.today(clock),
                standsFor.equals(partner.id()) ? null : standsFor);
        return Response.ok(found)
                .header(HttpHeaders.ETAG, new EntityVersion(found.version()).etag())
                .build();
    }
}
