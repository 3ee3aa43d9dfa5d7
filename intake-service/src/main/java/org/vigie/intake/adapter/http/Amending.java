package org.vigie.intake.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.intake.application.Amendments;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.application.Posting;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.CaseCommand;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;

/** What the requests that change something on record have in common. Blocks. */
@ApplicationScoped
class Amending {
    private final Amendments amendments;
    private final Postings postings;
    private final CaseHistories histories;
    private final CodesInUse codes;
    private final Client client;
    private final InstantSource clock;

    Amending(
            Amendments amendments,
            Postings postings,
            CaseHistories histories,
            CodesInUse codes,
            Client client,
            InstantSource clock) {
        this.amendments = amendments;
        this.postings = postings;
        this.histories = histories;
        this.codes = codes;
        this.client = client;
        this.clock = clock;
    }

    /** The call or action that a path names; 404 when there is none. */
    <E extends CaseEvent> E find(String id, Class<E> kind, String what) {
        return postings.find(PathIds.uuid(id, what), kind)
                .map(Posting::event)
                .orElseThrow(() -> Problems.notFound(what));
    }

    /** The case that a path names; 404 when there is none. */
    UUID findCase(String id) {
        UUID caseId = PathIds.uuid(id, "case");
        if (!histories.exists(caseId)) {
            throw Problems.notFound("case");
        }
        return caseId;
    }

    /** Who asks, and when as the log keeps it, so that a repeat gets the very same answer. */
    Sender sender(@Nullable String idempotencyKey, @Nullable String ifMatch) {
        return new Sender(client.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), idempotencyKey, ifMatch);
    }

    /** Carries out {@code command}; {@code kind} tells apart what may share a reference. */
    Response give(CaseCommand command, String kind, Reasoned asked) {
        UUID id = CaseIds.amendment(asked.post().client(), kind, asked.reference());
        return AmendmentAnswer.response(Posted.of(amendments.amend(command, id, asked.post()), ""));
    }

    /** Closes a case that is there. */
    Response close(UUID caseId, Reasoned asked) {
        CaseClosed closing = new CaseClosed(caseId, asked.at(), asked.reason(), asked.externalReference());
        UUID id = CaseIds.amendment(asked.post().client(), "closing", asked.reference());
        return AmendmentAnswer.response(Posted.of(amendments.close(closing, id, asked.post()), ""));
    }

    /** Puts {@code call} right. */
    Response correct(CallRecorded call, CorrectionRequest asked) {
        Posted posted =
                Posted.of(amendments.correct(call, standing -> inUse(asked, asked.of(standing)), asked.post()), "");
        return AmendmentAnswer.response(posted.status() == 200 ? repeated(posted, call.caseId()) : posted);
    }

    /** The first answer was after all that the correction led to. */
    private Posted repeated(Posted posted, UUID caseId) {
        long moves = histories.pseudonymous(caseId).orElseThrow().events().stream()
                .filter(event -> event instanceof MinorDepartmentCorrected moved
                        && posted.event() instanceof CallCorrected correction
                        && moved.correctionId().equals(correction.correctionId()))
                .count();
        return new Posted(posted.status(), posted.event(), posted.version() + moves);
    }

    /** Takes what came of a liaison. */
    Response followUp(LiaisonFollowUpRequest asked) {
        LiaisonFollowedUp followUp = asked.command().event();
        refuse(codes.violations(followUp.outcome(), followUp.occurredAt(), "/outcome"), followUp.followUpId());
        return AmendmentAnswer.response(
                Posted.of(amendments.amend(asked.command(), followUp.followUpId(), asked.post()), ""));
    }

    private CallCorrected inUse(CorrectionRequest asked, CallCorrected correction) {
        refuse(codes.violations(asked.correction(), correction.call().occurredAt()), correction.correctionId());
        return correction;
    }

    /** A repeat of what was recorded is no less right for what was retired since. */
    private void refuse(List<Violation> violations, UUID eventId) {
        if (!violations.isEmpty() && !postings.isRecorded(eventId)) {
            throw Problems.unprocessable(violations);
        }
    }
}
