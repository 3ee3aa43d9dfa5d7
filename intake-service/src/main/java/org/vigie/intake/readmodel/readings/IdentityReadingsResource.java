package org.vigie.intake.readmodel.readings;

import io.quarkus.panache.common.Sort;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.reading.SealedReasons;
import org.vigie.eventlog.reading.SealedReasons.Broken;
import org.vigie.eventlog.reading.SealedReasons.Erased;
import org.vigie.eventlog.reading.SealedReasons.Opened;
import org.vigie.http.Cursor;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.ReadingChain;
import org.vigie.intake.readmodel.readings.IdentityReadingItem.ReasonIs;

/** {@code GET /v1/identity-readings}: the newest first. Whoever watches over readings reads no identity by it, so it is none itself. */
@Path("/v1/identity-readings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@RunOnVirtualThread
public class IdentityReadingsResource {
    private final SealedReasons reasons;
    private final ReadingChain chain;

    IdentityReadingsResource(SealedReasons reasons, ReadingChain chain) {
        this.reasons = reasons;
        this.chain = chain;
    }

    @GET
    @Transactional
    public Page<IdentityReadingItem> list(@Context UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        ReadingFilter filter = ReadingFilter.of(query);
        PageRequest page = query.page();
        query.finish();
        Cursor cursor = page.cursor();
        if (cursor != null) {
            filter.where("number < :before", "before", cursor.number(0));
        }
        List<IdentityReadingRow> rows = IdentityReadingRow.<IdentityReadingRow>find(
                        filter.hql(), Sort.descending("number"), filter.parameters())
                .range(0, page.limit())
                .list();
        return Page.of(rows, page, row -> Cursor.of(row.number)).map(this::item);
    }

    /** {@code GET /v1/identity-readings/verification}: whether the record is as it was written. */
    @GET
    @Path("/verification")
    public ReadingVerification verification(@Context UriInfo uri) {
        QueryParams.of(uri).finish();
        return ReadingVerification.of(chain.verify());
    }

    private IdentityReadingItem item(IdentityReadingRow row) {
        if (row.caseId.equals(AuditedCases.NO_CASE)) {
            return new IdentityReadingItem(row.number, null, row.reader, row.readAt, null, ReasonIs.NOT_KEPT);
        }
        if (row.reason != null) {
            return with(row, row.reason, ReasonIs.KEPT);
        }
        if (row.sealedReason == null) {
            return with(row, null, ReasonIs.ERASED);
        }
        return switch (reasons.open(row.caseId, row.sealedReason)) {
            case Opened(String text) -> with(row, text, ReasonIs.KEPT);
            case Erased _ -> with(row, null, ReasonIs.ERASED);
            case Broken _ -> with(row, null, ReasonIs.BROKEN);
        };
    }

    private static IdentityReadingItem with(IdentityReadingRow row, @Nullable String reason, ReasonIs reasonIs) {
        return new IdentityReadingItem(row.number, row.caseId, row.reader, row.readAt, reason, reasonIs);
    }
}
