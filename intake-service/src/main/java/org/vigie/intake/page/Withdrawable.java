package org.vigie.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.readmodel.casefile.ActionLine;
import org.vigie.intake.readmodel.casefile.CallLine;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.FrenchFormats;

/** A call or an action that can be taken back, and what its page asks then. */
record Withdrawable(String id, boolean isCall, boolean withdrawn, ReasonAsked asked) {
    private static final String CALLS = "appels";
    private static final String ONCE =
            "Un retrait ne s’annule pas : fait à tort, il oblige à enregistrer de nouveau ce qui était juste.";

    /** What a path names; 404 when the case itself has no such thing. */
    static Withdrawable find(CaseFile file, String kind, String id) {
        return kind.equals(CALLS)
                ? of(call(file, PathIds.uuid(id, "call")))
                : of(action(file, PathIds.uuid(id, "action")));
    }

    /** A call that the case itself has; 404 when there is none. */
    static CallLine call(CaseFile file, UUID callId) {
        return file.calls().stream()
                .filter(call -> call.callId().equals(callId) && call.caseId().equals(file.caseId()))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("call"));
    }

    /** An action that the case itself has; 404 when there is none. */
    static ActionLine action(CaseFile file, UUID actionId) {
        return file.actions().stream()
                .filter(action ->
                        action.actionId().equals(actionId) && action.caseId().equals(file.caseId()))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("action"));
    }

    private static Withdrawable of(CallLine call) {
        String about = "Prise de contact du " + FrenchFormats.frenchTime(call.occurredAt()) + " ("
                + Words.label(call.channel()) + ", "
                + Words.label(call.caller().category()) + ")";
        return new Withdrawable(
                call.callId().toString(),
                true,
                call.withdrawn(),
                asked(
                        "Retirer une prise de contact",
                        "Retirer la prise de contact",
                        about,
                        List.of(
                                "Elle reste dans la chronologie, marquée comme retirée, et ne compte plus dans aucun chiffre.",
                                "Ce qu’elle seule disait des mineur·es n’est plus retenu.",
                                "Si elle a bien eu lieu mais autrement, corrigez-la plutôt que de la retirer.")));
    }

    private static Withdrawable of(ActionLine action) {
        List<String> then = new ArrayList<>();
        then.add("Elle reste dans la chronologie, marquée comme retirée, et ne compte plus dans aucun chiffre.");
        if (action.type() == ActionType.INFORMATION_PREOCCUPANTE) {
            then.add("Pas encore transmise, elle ne le sera pas ; transmise, elle est reprise, sauf si le département a"
                    + " déjà fait connaître les suites.");
        }
        String about = Words.label(action.type()) + " du " + FrenchFormats.frenchTime(action.occurredAt());
        return new Withdrawable(
                action.actionId().toString(),
                false,
                action.withdrawn(),
                asked("Retirer une action", "Retirer l’action", about, then));
    }

    private static ReasonAsked asked(String title, String button, String about, List<String> then) {
        List<String> all = new ArrayList<>(then);
        all.add(ONCE);
        return new ReasonAsked(title, about, "Pourquoi la retirer", all, button, List.of());
    }
}
