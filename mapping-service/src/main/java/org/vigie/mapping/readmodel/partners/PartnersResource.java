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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.Gender;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Sector;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.Clearance;
import org.vigie.mapping.readmodel.FoundPartner;
import org.vigie.mapping.readmodel.PartnerFinder;
import org.vigie.mapping.readmodel.UpToDate;
import org.vigie.mapping.readmodel.Wanted;

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
    private final Partners partners;
    private final PartnersProjection projection;
    private final UpToDate lists;
    private final PartnerMerges merges;
    private final Clearance clearance;
    private final PartnerFinder finder;
    private final InstantSource clock;

    PartnersResource(
            Partners partners,
            PartnersProjection projection,
            UpToDate lists,
            PartnerMerges merges,
            Clearance clearance,
            PartnerFinder finder,
            InstantSource clock) {
        this.partners = partners;
        this.merges = merges;
        this.clearance = clearance;
        this.finder = finder;
        this.clock = clock;
        this.projection = projection;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary =
                    "Partners by name, or the best first where words, a point, a theme, an audience or an hour are asked for",
            description = "Each of a search says why it was found (`match`).")
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
            description = "Part of the name, or words of what is told, in any form; slips are forgiven")
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
            name = "near",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description =
                    "latitude,longitude, the INSEE code of a commune, or its name as people write it (`st denis 93`); a name that"
                            + " several have is a 422 that tells their codes",
            example = "59350")
    @Parameter(
            name = "within",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "20000", defaultValue = "50"),
            description = "Kilometres from that point")
    @Parameter(name = "theme", in = ParameterIn.QUERY, schema = @Schema(implementation = Theme.class))
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "120"),
            description = "Whom a service is for, in years")
    @Parameter(
            name = "gender",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Gender.class),
            description = "Whom a service is for")
    @Parameter(
            name = "openNow",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN),
            description = "Whether a service must be open at this moment")
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
        Wanted wanted = Wanted.of(query);
        Boolean proposals = query.flag("proposals");
        PageRequest page = query.page();
        query.finish();
        lists.await(projection);
        return wanted.isSearch()
                ? found(wanted, proposals, page)
                : new PartnerSearch(wanted, proposals).page(page, clearance.disclosure(), FrenchDay.today(clock));
    }

    /** What was found and is not in the list yet, or no longer, is left out; so is what waits for nobody, so that a page may be short. */
    private Page<PartnerSummary> found(Wanted wanted, @Nullable Boolean proposals, PageRequest page) {
        Disclosure disclosure = clearance.disclosure();
        LocalDate today = FrenchDay.today(clock);
        Page<FoundPartner> found = finder.find(wanted, disclosure, page);
        Map<UUID, PartnerRow> rows = PartnerRow.of(
                found.items().stream().map(FoundPartner::partnerId).toList());
        return new Page<>(
                found.items().stream()
                        .flatMap(one -> Stream.ofNullable(rows.get(one.partnerId()))
                                .filter(row -> proposals == null || proposals == (row.proposals > 0))
                                .map(row -> row.summary(disclosure, today).found(one.match())))
                        .toList(),
                found.next());
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
