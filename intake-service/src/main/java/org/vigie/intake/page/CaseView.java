package org.vigie.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.vigie.http.FormFields;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.page.Outcome.OnRecord;
import org.vigie.intake.page.Outcome.Outdated;
import org.vigie.intake.page.Outcome.RecordedOtherwise;
import org.vigie.intake.page.Outcome.Unavailable;
import org.vigie.intake.page.Outcome.Wrong;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.intake.readmodel.history.HistoryItem;
import org.vigie.intake.readmodel.history.Told;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** The page of a case, from which forms are sent and to which they come back. Blocks. */
@ApplicationScoped
class CaseView {
    private final CaseHistories histories;
    private final MergeBooks merges;

    CaseView(CaseHistories histories, MergeBooks merges) {
        this.histories = histories;
        this.merges = merges;
    }

    /** The page; {@code done} is what was just done, empty when nothing was. */
    Response show(CaseFile file, String done) {
        return show(200, file, done, new Form(FormFields.of(Map.of()), List.of()));
    }

    /** The page with what is wrong with one of its forms. */
    Response wrong(int status, CaseFile file, FormFields fields, List<FormError> errors) {
        return show(status, file, "", new Form(fields, errors));
    }

    /**
     * What came of a form that has nothing to be filled in.
     *
     * @param done how {@link CasePage} calls what was done
     */
    Response answer(Outcome outcome, CaseFile file, FormFields fields, String done) {
        return switch (outcome) {
            case OnRecord(var caseId) -> Pages.then("/situations/" + caseId + "?fait=" + done);
            case Wrong(var violations) ->
                wrong(422, file, fields, Messages.of(violations, UnaryOperator.identity(), _ -> ""));
            case RecordedOtherwise() ->
                Pages.page(409, CallTaking.Templates.recorded(file.caseId().toString()));
            case Unavailable(), Outdated() -> wrong(503, file, fields, List.of(Messages.UNAVAILABLE));
        };
    }

    private Response show(int status, CaseFile file, String done, Form form) {
        List<HistoryItem> history = Told.of(histories.postings(file.caseId()), merges.postings(file.caseId())).stream()
                .map(Told::item)
                .toList();
        String reference = UUID.randomUUID().toString();
        return Pages.page(
                status, Templates.situation(file, TimelineEntry.of(history.reversed(), file), done, form, reference));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance situation(
                CaseFile file, List<TimelineEntry> history, String done, Form form, String reference);
    }
}
