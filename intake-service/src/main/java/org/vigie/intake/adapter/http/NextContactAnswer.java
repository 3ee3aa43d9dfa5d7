package org.vigie.intake.adapter.http;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.vigie.http.EntityVersion;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.NextContactStatus;

/**
 * What a promise, its completion or its cancellation is answered with.
 *
 * @param at when it was done
 * @param version version of the case right after it
 */
record NextContactAnswer(UUID caseId, UUID nextContactId, NextContactStatus status, Instant at, long version) {

    static Response response(Posted posted) {
        NextContactAnswer answer = of(posted.event(), posted.version());
        Response.ResponseBuilder response = Response.status(posted.status())
                .header("ETag", new EntityVersion(answer.version).etag())
                .entity(answer);
        return answer.status == NextContactStatus.OPEN
                ? response.header("Location", "/v1/next-contacts/" + answer.nextContactId)
                        .build()
                : response.build();
    }

    private static NextContactAnswer of(CaseEvent event, long version) {
        return switch (event) {
            case NextContactPromised e -> of(e, e.nextContactId(), NextContactStatus.OPEN, version);
            case NextContactKept e -> of(e, e.nextContactId(), NextContactStatus.KEPT, version);
            case NextContactCancelled e -> of(e, e.nextContactId(), NextContactStatus.CANCELLED, version);
            default -> throw new IllegalStateException("not what was asked for");
        };
    }

    private static NextContactAnswer of(CaseEvent event, UUID id, NextContactStatus status, long version) {
        return new NextContactAnswer(event.caseId(), id, status, event.occurredAt(), version);
    }
}
