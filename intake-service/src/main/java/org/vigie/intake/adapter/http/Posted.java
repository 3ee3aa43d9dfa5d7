package org.vigie.intake.adapter.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseRejection;
import org.vigie.intake.domain.CaseRejection.AlreadySo;
import org.vigie.intake.domain.CaseRejection.AlreadyWithdrawn;
import org.vigie.intake.domain.CaseRejection.CaseErased;
import org.vigie.intake.domain.CaseRejection.CaseIsClosed;
import org.vigie.intake.domain.CaseRejection.DueInThePast;
import org.vigie.intake.domain.CaseRejection.MinorNotInCase;
import org.vigie.intake.domain.CaseRejection.MinorsNotInCase;
import org.vigie.intake.domain.CaseRejection.NextContactEnded;
import org.vigie.intake.domain.CaseRejection.NextContactsOpen;
import org.vigie.intake.domain.CaseRejection.NotALiaison;
import org.vigie.intake.domain.CaseRejection.ReferralIncomplete;
import org.vigie.intake.domain.CaseRejection.UnknownCase;
import org.vigie.intake.domain.CaseStatus;

/**
 * A post that stands in the log, by this request or by an earlier one that said the same.
 *
 * @param status 201 when it is new, 200 when it was there
 * @param event what happened
 * @param version version of the case right after it, also when more has happened since: a repeat gets the first answer
 */
public record Posted(int status, CaseEvent event, long version) {

    /**
     * What came of a command; throws the problem when nothing was recorded.
     *
     * @param pointer where the body lies in what was sent
     */
    static Posted of(CommandResult<CaseEvent, CaseRejection> result, String pointer) {
        return switch (result) {
            case Recorded<CaseEvent, CaseRejection>(var events, var version) ->
                new Posted(201, events.getFirst(), version);
            case Repeated<CaseEvent, CaseRejection>(var stored, var event, var sameContent) -> {
                if (!sameContent) {
                    throw Problems.idempotencyMismatch();
                }
                yield new Posted(200, event, stored.streamVersion());
            }
            case Refused<CaseEvent, CaseRejection>(var rejection, var _) -> throw problem(rejection, pointer);
            case Stale<CaseEvent, CaseRejection>(var actualVersion) -> throw Problems.preconditionFailed(actualVersion);
        };
    }

    /**
     * What a sender hears of a refusal.
     *
     * @param pointer where the body lies in what was sent
     */
    static HttpProblem problem(CaseRejection rejection, String pointer) {
        return switch (rejection) {
            case UnknownCase _ -> Problems.notFound("case");
            case CaseErased _ -> ErasedCases.problem();
            case MinorsNotInCase _ ->
                Problems.unprocessable(Violation.at(pointer + "/minorIds", "must be minors of the case"));
            case ReferralIncomplete incomplete -> Problems.unprocessable(missing(incomplete, pointer));
            case AlreadyWithdrawn _ ->
                Problems.conflict(
                        "already-withdrawn",
                        "This was withdrawn before. If it did happen, post it again under another reference.",
                        Map.of("state", "WITHDRAWN", "possible", List.of()));
            case NotALiaison(ActionType type) ->
                Problems.conflict(
                        "not-a-liaison",
                        "Only an ASE_LIAISON is followed up with what came of the contact.",
                        Map.of("state", type, "possible", List.of()));
            case CaseIsClosed _ ->
                Problems.conflict(
                        "case-closed",
                        "Nothing is promised about a closed case. Open it again first.",
                        Map.of("state", CaseStatus.CLOSED, "possible", List.of("reopening")));
            case MinorNotInCase _ ->
                Problems.unprocessable(Violation.at(pointer + "/minorId", "must be a minor of the case"));
            case DueInThePast _ -> Problems.unprocessable(Violation.at(pointer + "/dueAt", "must not lie in the past"));
            case NextContactEnded(var status) ->
                Problems.conflict(
                        "next-contact-" + status.name().toLowerCase(Locale.ROOT),
                        "This next contact is over. Promise another.",
                        Map.of("state", status, "possible", List.of()));
            case NextContactsOpen(var nextContactIds) ->
                Problems.conflict(
                        "next-contacts-open",
                        "Somebody still expects to hear of this case. Complete or cancel each next contact first.",
                        Map.of(
                                "state",
                                CaseStatus.OPEN,
                                "possible",
                                List.of("completion", "cancellation"),
                                "nextContactIds",
                                nextContactIds));
            case AlreadySo(CaseStatus status) ->
                Problems.conflict(
                        "case-already-" + status.name().toLowerCase(Locale.ROOT),
                        "The case is so already.",
                        Map.of(
                                "state",
                                status,
                                "possible",
                                List.of(status == CaseStatus.OPEN ? "closing" : "reopening")));
        };
    }

    private static List<Violation> missing(ReferralIncomplete incomplete, String pointer) {
        List<Violation> violations = new ArrayList<>();
        if (incomplete.lacksDepartment()) {
            violations.add(Violation.at(pointer + "/department", "is required for an INFORMATION_PREOCCUPANTE"));
        }
        if (incomplete.lacksMinors()) {
            violations.add(Violation.at(pointer + "/minorIds", "must name a minor for an INFORMATION_PREOCCUPANTE"));
        }
        return violations;
    }
}
