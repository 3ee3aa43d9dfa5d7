package org.vigie.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.FormFields;
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.page.Outcome.OnRecord;
import org.vigie.intake.page.Outcome.Outdated;
import org.vigie.intake.page.Outcome.RecordedOtherwise;
import org.vigie.intake.page.Outcome.Unavailable;
import org.vigie.intake.page.Outcome.Wrong;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** What a call's form comes to, whether it opens a case or joins one. Blocks. */
@ApplicationScoped
class CallTaking {
    private final Recording recording;
    private final Postings postings;
    private final CaseIds ids;
    private final Client client;
    private final InstantSource clock;

    CallTaking(Recording recording, Postings postings, CaseIds ids, Client client, InstantSource clock) {
        this.recording = recording;
        this.postings = postings;
        this.ids = ids;
        this.client = client;
        this.clock = clock;
    }

    /**
     * A form to fill in.
     *
     * @param file the case that the call joins, null when it opens one
     */
    Response blank(@Nullable CaseFile file) {
        return show(200, CallForm.blank(file, clock.instant()), List.of(), false);
    }

    /** Takes the call of a form that was sent, or shows the form again. */
    Response take(@Nullable CaseFile file, FormFields fields) {
        CallForm form = CallForm.of(file, fields);
        if (fields.has("add")) {
            return show(200, form.withOneMore(), List.of(), true);
        }
        if (fields.has("remove")) {
            return show(200, form.without(fields.text("remove")), List.of(), false);
        }
        if (form.hasStrangers()) {
            return show(422, form, List.of(Messages.STRANGER), false);
        }
        return switch (recording.call(form.request())) {
            case OnRecord(var caseId) -> Pages.then("/situations/" + caseId + "?fait=appel");
            case Wrong(var violations) -> show(422, form, Messages.of(violations, form::fieldOf, form::whereOf), false);
            case RecordedOtherwise() -> recordedOtherwise(fields);
            case Unavailable(), Outdated() -> show(503, form, List.of(Messages.UNAVAILABLE), false);
        };
    }

    private Response recordedOtherwise(FormFields fields) {
        return postings.find(ids.call(client.id(), fields.text("reference")), CallRecorded.class)
                .map(first -> Pages.page(
                        409, Templates.recorded(first.event().caseId().toString())))
                .orElseThrow();
    }

    private Response show(int status, CallForm form, List<FormError> errors, boolean oneMore) {
        Form shown = new Form(form.fields(), errors);
        return Pages.page(status, Templates.call(shown, form.blocks(), form.file(), oneMore));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance call(
                Form form, List<MinorBlock> blocks, @Nullable CaseFile file, boolean oneMore);

        static native TemplateInstance recorded(String caseId);
    }
}
