package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.EntityVersion;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseStatus;

/**
 * What a correction, a withdrawal, a follow-up, a closing or a reopening is answered with.
 *
 * @param at when it was done
 * @param status what the case became, where that is what was asked
 * @param version version of the case right after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AmendmentAnswer(
        UUID caseId,
        @Nullable UUID callId,
        @Nullable UUID actionId,
        @Nullable UUID correctionId,
        @Nullable UUID followUpId,
        @Nullable CaseStatus status,
        Instant at,
        long version) {

    static Response response(Posted posted) {
        return Response.status(posted.status())
                .header("ETag", new EntityVersion(posted.version()).etag())
                .entity(of(posted))
                .build();
    }

    private static AmendmentAnswer of(Posted posted) {
        return switch (posted.event()) {
            case CallCorrected event -> of(posted, event.callId(), null, event.correctionId(), null, null);
            case CallWithdrawn event -> of(posted, event.callId(), null, null, null, null);
            case ActionWithdrawn event -> of(posted, null, event.actionId(), null, null, null);
            case LiaisonFollowedUp event -> of(posted, null, event.actionId(), null, event.followUpId(), null);
            case CaseClosed _ -> of(posted, null, null, null, null, CaseStatus.CLOSED);
            case CaseReopened _ -> of(posted, null, null, null, null, CaseStatus.OPEN);
            default -> throw new IllegalStateException("not what was asked for");
        };
    }

    private static AmendmentAnswer of(
            Posted posted,
            @Nullable UUID callId,
            @Nullable UUID actionId,
            @Nullable UUID correctionId,
            @Nullable UUID followUpId,
            @Nullable CaseStatus status) {
        return new AmendmentAnswer(
                posted.event().caseId(),
                callId,
                actionId,
                correctionId,
                followUpId,
                status,
                posted.event().occurredAt(),
                posted.version());
    }
}
