package org.vigie.referral.page.link;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.page.link.LinkAnswers.Closed;
import org.vigie.referral.page.link.LinkAnswers.Open;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/**
 * The page of an e-mail's link: whoever holds it acknowledges or refuses, without signing in, and reads nothing of the dossier.
 * To look changes nothing, since what scans mails follows links. A form needs no token against other sites: they would have to
 * know the link, which is in the address of the page alone.
 */
@Path(AnswerLinks.PATH + "{token}")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
public class LinkPage {
    private final LinkAnswers answers;
    private final Clock clock;

    LinkPage(LinkAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token) {
        return switch (answers.find(token)) {
            case Open open -> show(200, open, FormFields.of(Map.of()), List.of());
            case Closed closed -> closed(closed);
        };
    }

    @POST
    @Path("/accuse")
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("token") String token) {
        return switch (answers.find(token)) {
            case Open open -> answered(open, answers.acknowledge(open));
            case Closed closed -> closed(closed);
        };
    }

    @POST
    @Path("/refus")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response refuse(@PathParam("token") String token, byte[] body) {
        FormFields fields = FormFields.parse(body);
        return switch (answers.find(token)) {
            case Open open -> refuse(open, fields);
            case Closed closed -> closed(closed);
        };
    }

    private Response refuse(Open open, FormFields fields) {
        RefusalForm form = new RefusalForm(fields, answers.others(open));
        Optional<RefusalReason> reason = form.reason();
        return form.errors().isEmpty() && reason.isPresent()
                ? answered(open, answers.refuse(open, reason.get(), form.redirectTo()))
                : show(422, open, fields, form.errors());
    }

    private Response answered(Open open, boolean taken) {
        return taken
                ? Pages.then(open.path())
                : show(409, open, FormFields.of(Map.of()), List.of(RefusalForm.NO_LONGER));
    }

    private Response show(int status, Open open, FormFields fields, List<FormError> errors) {
        return Pages.page(
                status,
                Templates.answer(
                        LinkView.of(open, clock.instant()),
                        new Form(fields, errors),
                        RefusalForm.reasons(),
                        answers.others(open)));
    }

    private static Response closed(Closed closed) {
        return Pages.page(closed.why().status(), Templates.closed(closed.why()));
    }

    @CheckedTemplate(basePath = "link")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance answer(LinkView view, Form form, List<Choice> reasons, List<Choice> authorities);

        static native TemplateInstance closed(LinkAnswers.Why why);
    }
}
