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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.page.link.LinkAnswers.Answered;
import org.vigie.referral.page.link.LinkAnswers.Closed;
import org.vigie.referral.page.link.LinkAnswers.Open;
import org.vigie.referral.readmodel.referrals.ReferralDetails;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;
import org.vigie.vocabulary.Vocabulary;

/**
 * The page of an e-mail's link: whoever holds it acknowledges or refuses, once, without signing in, and reads nothing of the dossier.
 * To look changes nothing, since what scans mails follows links. A form needs no token against other sites: they would have to
 * know the link, which is in the address of the page alone.
 */
@Path(AnswerLinks.PATH + "{token}")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
public class LinkPage {
    private static final FormError NO_REASON = new FormError("reason", "Choisissez la raison.");
    private static final FormError NOT_TAKEN = new FormError("", "La réponse n’a pas pu être prise. Réessayez.");

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
            case Answered answered -> answered(200, answered);
            case Closed closed -> closed(closed);
        };
    }

    @POST
    @Path("/accuse")
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("token") String token) {
        return switch (answers.find(token)) {
            case Open open -> after(open, answers.acknowledge(open));
            case Answered answered -> answered(410, answered);
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
            case Answered answered -> answered(410, answered);
            case Closed closed -> closed(closed);
        };
    }

    private Response refuse(Open open, FormFields fields) {
        Optional<RefusalReason> reason = Stream.of(RefusalReason.values())
                .filter(one -> one.name().equals(fields.text("reason")))
                .findFirst();
        return reason.map(why -> after(open, answers.refuse(open, why)))
                .orElseGet(() -> show(422, open, fields, List.of(NO_REASON)));
    }

    /** What could not be done was done by somebody else in between, or is void now: the page says which. */
    private Response after(Open open, boolean taken) {
        if (taken) {
            return Pages.then(open.path());
        }
        return switch (answers.find(open.token())) {
            case Open still -> show(409, still, FormFields.of(Map.of()), List.of(NOT_TAKEN));
            case Answered answered -> answered(410, answered);
            case Closed closed -> closed(closed);
        };
    }

    private Response show(int status, Open open, FormFields fields, List<FormError> errors) {
        return Pages.page(
                status, Templates.answer(LinkView.of(open, clock.instant()), new Form(fields, errors), reasons()));
    }

    private static List<Choice> reasons() {
        return Stream.of(RefusalReason.values())
                .map(reason -> new Choice(reason.name(), Vocabulary.label(reason)))
                .toList();
    }

    private static Response answered(int status, Answered answered) {
        return Pages.page(status, Templates.answered(answered.details()));
    }

    private static Response closed(Closed closed) {
        return Pages.page(closed.why().status(), Templates.closed(closed.why()));
    }

    @CheckedTemplate(basePath = "link")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance answer(LinkView view, Form form, List<Choice> reasons);

        static native TemplateInstance answered(ReferralDetails referral);

        static native TemplateInstance closed(LinkAnswers.Why why);
    }
}
