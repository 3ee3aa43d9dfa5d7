package org.vigie.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.vigie.http.FormFields;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.intake.adapter.http.CaseChanges;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.page.Outcome.Outdated;
import org.vigie.intake.page.Outcome.Wrong;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.identity.CaseIdentities;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/**
 * {@code /situations/{caseId}/appels/{callId}/correction}: puts a call right. Minors and narrative are shown to be put right once it is
 * said why, and on record.
 */
@Path("/situations/{caseId}/appels/{callId}/correction")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class CorrectionPage {
    private static final String REASON = "reason";
    private static final FormError NO_REASON = new FormError(
            REASON, "Dites d’abord pourquoi, en 500 caractères au plus : la consultation est inscrite au registre.");
    private static final FormError NOTHING_CHANGED =
            new FormError("", "Rien n’est changé : mettez ce qui est vrai à la place de ce qui ne l’est pas.");
    private static final FormError CORRECTED_MEANWHILE = new FormError(
            "",
            "Cette prise de contact vient d’être corrigée par ailleurs, et rien n’est enregistré : voici ce qui tient"
                    + " maintenant. Refaites votre correction si elle reste utile.");

    private final CaseReader cases;
    private final StandingCalls calls;
    private final CaseIdentities identities;
    private final Recording recording;
    private final CaseChanges changes;
    private final ChangeForms forms;
    private final FormTokens tokens;

    CorrectionPage(
            CaseReader cases,
            StandingCalls calls,
            CaseIdentities identities,
            Recording recording,
            CaseChanges changes,
            ChangeForms forms,
            FormTokens tokens) {
        this.cases = cases;
        this.calls = calls;
        this.identities = identities;
        this.recording = recording;
        this.changes = changes;
        this.forms = forms;
        this.tokens = tokens;
    }

    /** The form; of a call that is withdrawn, or of a case that was erased, the page of the case says so. */
    @GET
    public Response blank(@PathParam("caseId") String caseId, @PathParam("callId") String callId) {
        CaseFile file = cases.file(caseId);
        KeptCall kept = calls.find(file, callId);
        return kept.withdrawn() || file.identityErasedAt() != null
                ? Pages.then("/situations/" + file.caseId())
                : show(200, file, kept.call(), CorrectionForm.blank(file, kept.call()), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@PathParam("caseId") String caseId, @PathParam("callId") String callId, byte[] body) {
        FormFields fields = tokens.read(body);
        CaseFile file = cases.file(caseId);
        CallRecorded said = calls.find(file, callId).call();
        CorrectionForm form = CorrectionForm.of(file, fields);
        if (fields.has("open")) {
            return open(file, said, form);
        }
        if (fields.has("add")) {
            return show(200, file, said, new CorrectionForm(form.call().withOneMore()), List.of());
        }
        if (fields.has("remove")) {
            return show(200, file, said, new CorrectionForm(form.call().without(fields.text("remove"))), List.of());
        }
        if (form.call().hasStrangers()) {
            return show(422, file, said, form, List.of(Messages.STRANGER));
        }
        return form.changesNothing()
                ? show(422, file, said, form, List.of(NOTHING_CHANGED))
                : correct(file, said, form);
    }

    private Response open(CaseFile file, CallRecorded said, CorrectionForm form) {
        String reason = form.fields().text(REASON);
        return Reason.isReason(reason)
                ? show(
                        200,
                        file,
                        said,
                        form.opened(file, identities.call(said.caseId(), said.callId(), reason)),
                        List.of())
                : show(422, file, said, form, List.of(NO_REASON));
    }

    private Response correct(CaseFile file, CallRecorded said, CorrectionForm form) {
        long version = ChangeForms.version(form.fields());
        Outcome outcome = recording.of(
                version,
                sender -> changes.correct(said.callId().toString(), form.request(), sender)
                        .event()
                        .caseId());
        if (outcome instanceof Wrong(var violations)) {
            CallForm call = form.call();
            return show(422, file, said, form, Messages.of(violations, call::fieldOf, call::whereOf));
        }
        if (outcome instanceof Outdated && calls.isChangedSince(version, said)) {
            return startAgain(said, form.fields());
        }
        return forms.answer(
                outcome,
                file,
                form.fields(),
                "correction",
                (status, now, filled, errors) -> show(status, now, said, CorrectionForm.of(now, filled), errors));
    }

    /** What was typed rests on what is no longer so: but for the reason, it is gone. */
    private Response startAgain(CallRecorded said, FormFields fields) {
        CaseFile now = cases.file(said.caseId().toString());
        CallRecorded standing = calls.find(now, said.callId().toString()).call();
        FormFields blank =
                CorrectionForm.blank(now, standing).fields().with(Map.of(REASON, List.of(fields.text(REASON))));
        return show(409, now, standing, CorrectionForm.of(now, blank), List.of(CORRECTED_MEANWHILE));
    }

    private static Response show(
            int status, CaseFile file, CallRecorded said, CorrectionForm form, List<FormError> errors) {
        Form shown = new Form(form.fields(), errors);
        return Pages.page(
                status, Templates.correction(shown, file, said, form.call().blocks(), form.isOpened(), form.shown()));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance correction(
                Form form,
                CaseFile file,
                CallRecorded said,
                List<MinorBlock> blocks,
                boolean opened,
                List<String> shown);
    }
}
