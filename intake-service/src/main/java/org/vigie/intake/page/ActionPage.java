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
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.FormFields;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.application.Postings;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.page.Outcome.OnRecord;
import org.vigie.intake.page.Outcome.Outdated;
import org.vigie.intake.page.Outcome.RecordedOtherwise;
import org.vigie.intake.page.Outcome.Unavailable;
import org.vigie.intake.page.Outcome.Wrong;
import org.vigie.intake.readmodel.casefile.CaseFile;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /situations/{caseId}/actions/{type}}: records what is done. */
@Path("/situations/{caseId}/actions/{type}")
@Produces(Pages.HTML)
@RolesAllowed(Roles.LISTENER)
@RunOnVirtualThread
public class ActionPage {
    private static final int ATTEMPTS = 8;

    private final Recording recording;
    private final CaseReader cases;
    private final ActionChoices choices;
    private final FormTokens forms;
    private final Postings postings;
    private final CaseIds ids;
    private final Client client;
    private final InstantSource clock;

    ActionPage(
            Recording recording,
            CaseReader cases,
            ActionChoices choices,
            FormTokens forms,
            Postings postings,
            CaseIds ids,
            Client client,
            InstantSource clock) {
        this.recording = recording;
        this.cases = cases;
        this.choices = choices;
        this.forms = forms;
        this.postings = postings;
        this.ids = ids;
        this.client = client;
        this.clock = clock;
    }

    @GET
    public Response blank(@PathParam("caseId") String caseId, @PathParam("type") String type) {
        return show(200, ActionForm.blank(cases.file(caseId), type(type), clock.instant()), List.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@PathParam("caseId") String caseId, @PathParam("type") String type, byte[] body) {
        FormFields fields = forms.read(body);
        if (fields.has("list")) {
            return show(200, new ActionForm(cases.file(caseId), type(type), fields), List.of(), List.of());
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ActionForm form = new ActionForm(cases.file(caseId), type(type), fields);
            List<EarlierReferral> earlier = form.isConfirmed() || isOnRecord(form) ? List.of() : earlier(form);
            if (!earlier.isEmpty()) {
                return show(409, form, List.of(), earlier);
            }
            Outcome outcome = recording.action(form.file().caseId(), form.request(), restsOn(form));
            if (!(outcome instanceof Outdated)) {
                return answer(outcome, form);
            }
        }
        ActionForm form = new ActionForm(cases.file(caseId), type(type), fields);
        return show(503, form, List.of(Messages.UNAVAILABLE), List.of());
    }

    private Response answer(Outcome outcome, ActionForm form) {
        return switch (outcome) {
            case OnRecord(var caseId) -> Pages.then("/situations/" + caseId + "?fait=action");
            case Wrong(var violations) ->
                show(422, form, Messages.of(violations, UnaryOperator.identity(), _ -> ""), List.of());
            case RecordedOtherwise() ->
                Pages.page(
                        409, CallTaking.Templates.recorded(form.file().caseId().toString()));
            case Unavailable(), Outdated() -> show(503, form, List.of(Messages.UNAVAILABLE), List.of());
        };
    }

    /** No second referral is passed on over the head of one that comes in meanwhile. */
    private static @Nullable Long restsOn(ActionForm form) {
        boolean unwarned = form.type() == ActionType.INFORMATION_PREOCCUPANTE && !form.isConfirmed();
        return unwarned ? form.file().version() : null;
    }

    private static List<EarlierReferral> earlier(ActionForm form) {
        return form.type() == ActionType.INFORMATION_PREOCCUPANTE
                ? EarlierReferral.about(form.fields().all("minorIds"), form.file())
                : List.of();
    }

    /** Sent twice, the form meets itself: that is no second referral. */
    private boolean isOnRecord(ActionForm form) {
        String reference = form.fields().text("reference");
        return postings.find(ids.action(client.id(), reference), ActionTaken.class)
                .isPresent();
    }

    private static ActionType type(String text) {
        return Arrays.stream(ActionType.values())
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("kind of action"));
    }

    private Response show(int status, ActionForm sent, List<FormError> errors, List<EarlierReferral> earlier) {
        ActionForm form = choices.current(sent);
        CaseFile file = form.file();
        Form shown = new Form(form.fields(), errors);
        return Pages.page(status, Templates.action(shown, file, form.type(), form.minors(), choices.of(form), earlier));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance action(
                Form form,
                CaseFile file,
                ActionType kind,
                List<Choice> minors,
                ActionOffer offer,
                List<EarlierReferral> earlier);
    }
}
