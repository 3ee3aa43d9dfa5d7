package org.vigie.mapping.readmodel.partners;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.verification.VerificationList;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.readmodel.Clearance;
import org.vigie.mapping.readmodel.Conditions;
import org.vigie.mapping.readmodel.DayCursor;
import org.vigie.mapping.readmodel.UpToDate;

/** The entries whose assurance ends, the earliest first. */
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.CARTOGRAPHER})
@RunOnVirtualThread
@Tag(name = "partners")
public class VerificationsResource {
    private final PartnersProjection projection;
    private final UpToDate lists;
    private final VerificationList verifications;
    private final Clearance clearance;
    private final InstantSource clock;

    VerificationsResource(
            PartnersProjection projection,
            UpToDate lists,
            VerificationList verifications,
            Clearance clearance,
            InstantSource clock) {
        this.projection = projection;
        this.lists = lists;
        this.verifications = verifications;
        this.clearance = clearance;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Partners whose entry is to be assured again, those first whose assurance ended first")
    @Parameter(
            name = "due",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "The assurance ends on this day or before; yesterday when absent, which is what is overdue")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "`next` of the page before")
    public Page<VerificationItem> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        LocalDate due = query.date("due");
        PageRequest request = query.page();
        query.finish();
        lists.await(projection);
        LocalDate today = FrenchDay.today(clock);
        Page<PartnerRow> page = page(due == null ? today.minusDays(1) : due, request);
        Map<UUID, Instant> asked = verifications.lastAsked(
                page.items().stream().map(row -> row.partnerId).toList());
        Disclosure disclosure = clearance.disclosure();
        return page.map(row -> new VerificationItem(row.summary(disclosure, today), asked.get(row.partnerId)));
    }

    private static Page<PartnerRow> page(LocalDate due, PageRequest request) {
        Conditions conditions = new Conditions()
                .and("closedOn is null and mergedInto is null", Map.of())
                .and("verifyBy <= :due", "due", due);
        Cursor cursor = request.cursor();
        if (cursor != null) {
            conditions.and(
                    "(verifyBy, partnerId) > (:day, :id)",
                    Map.of("day", DayCursor.day(cursor), "id", DayCursor.id(cursor)));
        }
        List<PartnerRow> rows = PartnerRow.<PartnerRow>find(
                        conditions.orderedBy("verifyBy, partnerId"), conditions.values())
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(rows, request, row -> DayCursor.of(verifyBy(row), row.partnerId));
    }

    private static LocalDate verifyBy(PartnerRow row) {
        LocalDate day = row.verifyBy;
        if (day == null) {
            throw new IllegalStateException("what has no such day is not among those that were asked for");
        }
        return day;
    }
}
