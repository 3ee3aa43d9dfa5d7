package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.http.JsonBody;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.intake.application.Amendments;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.Posting;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.CaseCommand;
import org.vigie.intake.domain.CaseCommand.ReopenCase;
import org.vigie.intake.domain.CaseCommand.WithdrawAction;
import org.vigie.intake.domain.CaseCommand.WithdrawCall;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;

/** Calls that are corrected or withdrawn, actions that are withdrawn or followed up, cases that are closed and opened again. Blocks. */
@ApplicationScoped
public class CaseChanges {
    private final Amendments amendments;
    private final Postings postings;
    private final CaseHistories histories;
    private final CodesInUse codes;

    CaseChanges(Amendments amendments, Postings postings, CaseHistories histories, CodesInUse codes) {
        this.amendments = amendments;
        this.postings = postings;
        this.histories = histories;
        this.codes = codes;
    }

    /** Puts a call right; 404 when there is none. */
    public Posted correct(String callId, JsonNode json, Sender sender) {
        CallRecorded call = find(callId, CallRecorded.class, "call", sender);
        CorrectionRequest asked = CorrectionRequest.read(call.callId(), JsonBody.of(json), sender);
        Posted posted =
                Posted.of(amendments.correct(call, standing -> inUse(asked, asked.of(standing)), asked.post()), "");
        return posted.status() == 200 ? repeated(posted, call.caseId()) : posted;
    }

    /** A call that was recorded by mistake counts for nothing; 404 when there is none. */
    public Posted withdrawCall(String callId, JsonNode json, Sender sender) {
        CallRecorded call = find(callId, CallRecorded.class, "call", sender);
        Reasoned asked = Reasoned.read(call.callId(), JsonBody.of(json), sender);
        CallWithdrawn withdrawal =
                new CallWithdrawn(call.caseId(), call.callId(), asked.at(), asked.reason(), asked.externalReference());
        return carryOut(new WithdrawCall(withdrawal), "call-withdrawal", asked, sender);
    }

    /** An action that was recorded by mistake counts for nothing; 404 when there is none. */
    public Posted withdrawAction(String actionId, JsonNode json, Sender sender) {
        ActionTaken action = find(actionId, ActionTaken.class, "action", sender);
        Reasoned asked = Reasoned.read(action.actionId(), JsonBody.of(json), sender);
        ActionWithdrawn withdrawal = new ActionWithdrawn(
                action.caseId(), action.actionId(), asked.at(), asked.reason(), asked.externalReference());
        return carryOut(new WithdrawAction(withdrawal), "action-withdrawal", asked, sender);
    }

    /** Something came of a contact with the child protection service in charge; 404 when there is none. */
    public Posted followUp(String actionId, JsonNode json, Sender sender) {
        ActionTaken action = found(postings.find(PathIds.uuid(actionId, "action"), ActionTaken.class), "action");
        LiaisonFollowUpRequest asked = LiaisonFollowUpRequest.read(action, JsonBody.of(json), sender);
        LiaisonFollowedUp followUp = asked.command().event();
        refuse(codes.violations(followUp.outcome(), followUp.occurredAt(), "/outcome"), followUp.followUpId());
        return Posted.of(amendments.amend(asked.command(), followUp.followUpId(), asked.post()), "");
    }

    /** Nothing more is expected of a case that is there. */
    public Posted close(UUID caseId, JsonNode json, Sender sender) {
        Reasoned asked = Reasoned.read(caseId, JsonBody.of(json), sender);
        CaseClosed closing = new CaseClosed(caseId, asked.at(), asked.reason(), asked.externalReference());
        UUID id = sender.ids().amendment(sender.client(), "closing", asked.reference());
        return Posted.of(amendments.close(closing, id, asked.post()), "");
    }

    /** Something is expected again of a case that is there. */
    public Posted reopen(UUID caseId, JsonNode json, Sender sender) {
        Reasoned asked = Reasoned.read(caseId, JsonBody.of(json), sender);
        CaseReopened reopening = new CaseReopened(caseId, asked.at(), asked.reason(), asked.externalReference());
        return carryOut(new ReopenCase(reopening), "reopening", asked, sender);
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

    /** A post that is the sender's to change; any other is not told from one that nobody made. */
    private <E extends CaseEvent> E find(String id, Class<E> kind, String what, Sender sender) {
        UUID postId = PathIds.uuid(id, what);
        return found(
                sender.mayChangeAll() ? postings.find(postId, kind) : postings.findOwn(sender.client(), postId, kind),
                what);
    }

    private static <E extends CaseEvent> E found(Optional<Posting<E>> posting, String what) {
        return posting.map(Posting::event).orElseThrow(() -> Problems.notFound(what));
    }

    /** {@code kind} tells apart what may share a reference. */
    private Posted carryOut(CaseCommand command, String kind, Reasoned asked, Sender sender) {
        UUID id = sender.ids().amendment(sender.client(), kind, asked.reference());
        return Posted.of(amendments.amend(command, id, asked.post()), "");
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
