package org.vigie.referral.readmodel.feedbacks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.referral.domain.Status;

/** {@code GET /v1/feedbacks}: who is still to be told of the outcome, and who was told. */
@Path("/v1/feedbacks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
@Tag(name = "Informants")
@RunOnVirtualThread
public class FeedbacksResource {
    private static final String DUE = "(feedbackRequested = true and informantTold is null and status <> "
            + Status.class.getName() + ".WITHDRAWN)";
    private static final String DONE = "(informantTold is not null)";

    private final Clock clock;

    FeedbacksResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "What informants asked to hear and were told, the earliest request first")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Only those still to be told, or only those who were",
            schema = @Schema(implementation = FeedbackStatus.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Page<Feedback> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        FeedbackStatus status = query.code("status", FeedbackStatus.class);
        PageRequest page = query.page();
        query.finish();
        Cursor cursor = page.cursor();
        Instant now = clock.instant();
        List<FeedbackRow> rows = FeedbackRow.<FeedbackRow>find(
                        condition(status) + " and openedPosition > :after order by openedPosition",
                        Map.of("after", cursor == null ? 0L : cursor.number(0)))
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.openedPosition)).map(row -> Feedback.of(row, now));
    }

    private static String condition(@Nullable FeedbackStatus status) {
        return switch (status) {
            case null -> "(" + DUE + " or " + DONE + ")";
            case DUE -> DUE;
            case DONE -> DONE;
        };
    }
}
