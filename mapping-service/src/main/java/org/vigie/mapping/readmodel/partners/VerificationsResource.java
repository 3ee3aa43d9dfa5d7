package org.vigie.mapping.readmodel.partners;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.mapping.application.FrenchDay;

/** The entries whose assurance ends, the earliest first. */
@Path("/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.CARTOGRAPHER})
@RunOnVirtualThread
@Tag(name = "partners")
public class VerificationsResource {
    private final PartnersToVerify partners;
    private final InstantSource clock;

    VerificationsResource(PartnersToVerify partners, InstantSource clock) {
        this.partners = partners;
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
        return partners.endingBy(due == null ? FrenchDay.today(clock).minusDays(1) : due, request);
    }
}
