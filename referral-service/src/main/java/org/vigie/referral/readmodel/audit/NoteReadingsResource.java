package org.vigie.referral.readmodel.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.reading.ChainedReadings.Verified;
import org.vigie.eventlog.reading.SealedReasons;
import org.vigie.eventlog.reading.SealedReasons.Broken;
import org.vigie.eventlog.reading.SealedReasons.Erased;
import org.vigie.eventlog.reading.SealedReasons.Opened;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.referral.application.NoteReadings;
import org.vigie.referral.application.NoteReadings.Filter;
import org.vigie.referral.application.NoteReadings.NoteReading;

/** {@code GET /v1/note-readings}: the newest first. Whoever watches over readings reads no note by it, so it is none itself. */
@Path("/v1/note-readings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Audit")
@RunOnVirtualThread
public class NoteReadingsResource {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LONGEST_READER = 500;

    private final NoteReadings readings;
    private final SealedReasons reasons;

    NoteReadingsResource(NoteReadings readings, SealedReasons reasons) {
        this.readings = readings;
        this.reasons = reasons;
    }

    /** Why there is a reason or none. */
    public enum ReasonIs {
        /** It is shown. */
        KEPT,
        /** It went with what was written of the people of the referral. */
        ERASED,
        /** It is not what was sealed. */
        BROKEN
    }

    /**
     * A reading.
     *
     * @param number from 1, dense: one that is missing was taken out
     * @param reason null when it cannot be shown, see {@code reasonIs}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            long number,
            UUID referralId,
            String reader,
            Instant readAt,
            @Nullable String reason,
            ReasonIs reasonIs) {}

    /**
     * Whether the record is as it was written.
     *
     * @param firstBroken number of the first reading that is missing or was changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verification(
            boolean intact, long readings, @Nullable Long firstBroken) {}

    @GET
    @Operation(summary = "Who read the notes of a referral, when and why; newest first")
    @Parameter(name = "referral", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "reader", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first day, as Paris has it",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last day, included",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Page<Item> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        UUID referralId = query.uuid("referral");
        String reader = query.text("reader", LONGEST_READER);
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            query.reject("to", "must not lie before from");
        }
        PageRequest page = query.page();
        query.finish();
        Cursor cursor = page.cursor();
        long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        Filter filter = new Filter(before, referralId, reader, start(from), start(to == null ? null : to.plusDays(1)));
        return Page.of(readings.find(filter, page.fetch()), page, reading -> Cursor.of(reading.number()))
                .map(this::item);
    }

    @GET
    @Path("/verification")
    @Operation(summary = "Whether the record of readings is as it was written")
    public Verification verification(@Context UriInfo uri) {
        QueryParams.of(uri).finish();
        Verified verified = readings.verify();
        return new Verification(verified.firstBroken() == null, verified.readings(), verified.firstBroken());
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(PARIS).toInstant();
    }

    private Item item(NoteReading reading) {
        return switch (reasons.open(reading.referralId(), reading.sealedReason())) {
            case Opened(String text) -> item(reading, text, ReasonIs.KEPT);
            case Erased _ -> item(reading, null, ReasonIs.ERASED);
            case Broken _ -> item(reading, null, ReasonIs.BROKEN);
        };
    }

    private static Item item(NoteReading reading, @Nullable String reason, ReasonIs reasonIs) {
        return new Item(reading.number(), reading.referralId(), reading.reader(), reading.readAt(), reason, reasonIs);
    }
}
