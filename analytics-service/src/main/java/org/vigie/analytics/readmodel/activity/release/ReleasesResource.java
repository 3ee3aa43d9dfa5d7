package org.vigie.analytics.readmodel.activity.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.http.Client;
import org.vigie.http.Cursor;
import org.vigie.http.JsonBody;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;

/** {@code /v1/releases}: what the public was given, and giving it more. */
@Path(ReleasesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
@PermitAll
@RunOnVirtualThread
public class ReleasesResource {
    static final String PATH = "/v1/releases";

    private static final Logger LOG = Logger.getLogger(ReleasesResource.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Releases releases;
    private final ReleaseOrders orders;
    private final Client client;
    private final InstantSource clock = InstantSource.system();

    @Inject
    ReleasesResource(Releases releases, ReleaseOrders orders, Client client) {
        this.releases = releases;
        this.orders = orders;
        this.client = client;
    }

    /** A released period in a list. */
    @Schema(name = "ReleasedPeriod")
    record InList(
            UUID releaseId,
            Instant releasedAt,
            LocalDate from,
            LocalDate to,
            int revision,

            @Schema(description = "Whether it is what is served; else a later revision is.")
            boolean current) {}

    /** A released period with all that was given. */
    @Schema(name = "SignedPeriod")
    record Signed(
            LocalDate from,
            LocalDate to,
            int revision,
            boolean current,

            @Schema(
                    description = "All public answers of the period, in the form that is signed.",
                    implementation = Object.class)
            JsonNode answers,

            @Schema(
                    description =
                            "The same as a compact JWS (ES256) of its canonical JSON, for the key in GET /v1/signing-keys.")
            String jws) {}

    /** One release. */
    @Schema(name = "Release")
    record One(UUID releaseId, Instant releasedAt, List<Signed> periods) {}

    /** What an order released. */
    @Schema(name = "ReleasesMade")
    record Made(List<InList> items) {}

    /** The shape of the body, for the documentation. */
    @Schema(name = "ReleaseOrder")
    record Order(
            @Schema(description = "A released period that is to be released once more, and nothing else.") @Nullable Days revise) {
        @Schema(name = "RevisedPeriod")
        record Days(
                @Schema(required = true) LocalDate from,

                @Schema(required = true) LocalDate to) {}
    }

    /** Releases what waits. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Release the closed periods that wait, or one once more",
            description =
                    "All public answers of a closed period (report, breakdowns, page, files, open data) are decided, frozen and signed together."
                            + " The service does so by itself, too. With revise, one released period is released once more; the former revision stays"
                            + " readable. For coordinators.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Order.class),
                            example = "{}"))
    @APIResponse(
            responseCode = "201",
            description = "Released",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nothing waits",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Revised: the period was not released (not-released), or what changed is nothing or would tell of few (release-change-too-small)")
    @APIResponse(
            responseCode = "503",
            description =
                    "Not everything is counted that was published: ask again, or have events that were set aside released")
    public Response order(byte @Nullable [] bytes) {
        Period revised = bytes == null || bytes.length == 0 ? null : revised(JsonBody.parse(bytes));
        try {
            List<Release> released = revised == null
                    ? orders.releaseDue(clock.instant(), client.id())
                    : orders.revise(revised, clock.instant(), client.id());
            List<InList> items =
                    released.stream().map(release -> inList(release, true)).toList();
            return Response.status(items.isEmpty() ? Response.Status.OK : Response.Status.CREATED)
                    .entity(new Made(items))
                    .build();
        } catch (SQLException | IllegalStateException e) { // the latter: no master key
            LOG.warn("the database does not answer an order to release", e);
            throw Problems.unavailable(RETRY_AFTER);
        }
    }

    private static @Nullable Period revised(JsonBody body) {
        JsonBody days = body.optionalObject("revise");
        if (days == null) {
            body.finish();
            return null;
        }
        LocalDate from = days.date("from");
        LocalDate to = days.date("to");
        if (!body.hasViolations() && (to.isBefore(from) || !PublicGrid.contains(new Period(from, to)))) {
            days.reject("from", PublicGrid.DESCRIPTION);
        }
        days.finish();
        body.finish();
        return new Period(from, to);
    }

    /** Released periods, the newest first. */
    @GET
    @Operation(
            summary = "Released periods, the newest first, with the revisions that were replaced",
            description = "No token is needed.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<InList> list(@Context UriInfo uri) throws SQLException {
        QueryParams query = QueryParams.of(uri);
        PageRequest page = query.page();
        query.finish();
        Cursor cursor = page.cursor();
        long below = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        List<Release> current = releases.current();
        List<Release> rows = releases.all().stream()
                .filter(release -> release.number() < below)
                .limit(page.fetch())
                .toList();
        return Page.of(rows, page, release -> Cursor.of(release.number()))
                .map(release -> inList(release, current.contains(release)));
    }

    /** One release. */
    @GET
    @Path("/{releaseId}")
    @Operation(
            summary = "A release, with all that it gave and its signatures",
            description = "One that was replaced, too. No token is needed.")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content = @Content(schema = @Schema(implementation = One.class)))
    @APIResponse(responseCode = "503", description = "A row of it is not as it was signed, and is not served")
    public Response get(@PathParam("releaseId") String releaseId) throws SQLException {
        UUID id = PathIds.uuid(releaseId, "release");
        List<Release> current = releases.current();
        List<Release> of = releases.all().reversed().stream()
                .filter(release -> release.releaseId().equals(id))
                .toList();
        if (of.isEmpty()) {
            throw Problems.notFound("release");
        }
        List<Signed> periods = new ArrayList<>();
        for (Release release : of) {
            periods.add(signed(release, current.contains(release), releases.answers(release)));
        }
        return Response.ok(new One(id, of.getFirst().releasedAt(), periods)).build();
    }

    private static Signed signed(Release release, boolean current, ObjectNode answers) {
        return new Signed(
                release.period().from(), release.period().to(), release.revision(), current, answers, release.jws());
    }

    private static InList inList(Release release, boolean current) {
        return new InList(
                release.releaseId(),
                release.releasedAt(),
                release.period().from(),
                release.period().to(),
                release.revision(),
                current);
    }
}
