package org.vigie.intake.readmodel.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.intake.application.AuditedCases;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.IdentityReading.Erased;
import org.vigie.intake.application.IdentityReading.NoSuchCase;
import org.vigie.intake.application.IdentityReading.Open;
import org.vigie.intake.application.IdentityReadings;
import org.vigie.intake.application.MergedCase;
import org.vigie.intake.application.MergedCases;
import org.vigie.intake.application.RetentionPeriod;
import org.vigie.intake.readmodel.IdentityReader;

/** {@code GET /v1/cases/{caseId}/minors/{minorId}/access-report}: on record before anything is shown. */
@Path("/v1/cases/{caseId}/minors/{minorId}/access-report")
@Produces(MediaType.APPLICATION_JSON)
public class AccessReportResource {
    private final AuditedCases cases;
    private final CaseHistories histories;
    private final MergedCases merged;
    private final IdentityReadings readings;
    private final RetentionPeriod retention;
    private final IdentityReader reader;
    private final InstantSource clock;

    AccessReportResource(
            AuditedCases cases,
            CaseHistories histories,
            MergedCases merged,
            IdentityReadings readings,
            RetentionPeriod retention,
            IdentityReader reader,
            InstantSource clock) {
        this.cases = cases;
        this.histories = histories;
        this.merged = merged;
        this.readings = readings;
        this.retention = retention;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @RunOnVirtualThread
    public AccessReport get(
            @PathParam("caseId") String caseText,
            @PathParam("minorId") String minorText,
            @HeaderParam(Reason.HEADER) @Nullable String reason) {
        UUID caseId = PathIds.uuid(caseText, "case");
        UUID minorId = PathIds.uuid(minorText, "minor");
        CaseHistory withheld = histories.pseudonymous(caseId).orElseThrow(() -> Problems.notFound("case"));
        if (ToldByCall.of(withheld, minorId).isEmpty()) {
            throw Problems.notFound("minor");
        }
        return switch (cases.read(caseId, reader.name(), Reason.required(reason))) {
            case Open(var history) -> report(history, minorId);
            case Erased() -> throw Problems.gone("What identified the minors of this case was erased.");
            case NoSuchCase() -> throw Problems.notFound("case");
        };
    }

    private AccessReport report(CaseHistory history, UUID minorId) {
        MergedCase followed = merged.followed(history.caseId());
        Instant lastRecordedAt = recordedAt(history);
        Instant lastOfAll = followed.all().stream()
                .filter(one -> one.erasedAt().isEmpty())
                .map(this::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(lastRecordedAt);
        return AccessReport.of(
                history,
                readings.of(history.caseId()),
                new AccessReport.Frame(
                        minorId,
                        AlsoKnown.of(followed, new AlsoKnown(history.caseId(), minorId)),
                        clock.instant(),
                        lastRecordedAt,
                        retention.endOf(lastOfAll).orElse(null)));
    }

    private Instant recordedAt(CaseHistory history) {
        return histories.postings(history.caseId()).getLast().recordedAt();
    }
}
