package org.vigie.mapping.page.verification;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.FormFields;
import org.vigie.mapping.application.verification.VerificationLinks;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.page.verification.VerificationVisits.Answered;
import org.vigie.mapping.page.verification.VerificationVisits.Closed;
import org.vigie.mapping.page.verification.VerificationVisits.Open;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/**
 * The page of an e-mail's link: whoever holds it says once that the entry is true, or what it should say, without an account. To look changes nothing,
 * since what scans mails follows links. A form needs no token against other sites: they would have to know the link, which is in the address
 * of the page alone.
 */
@Path(VerificationLinks.PATH + "{token}")
@Produces(Pages.HTML)
@PermitAll
@RunOnVirtualThread
public class VerificationPage {
    private static final FormError NOT_TAKEN = new FormError("", "La réponse n’a pas pu être prise. Réessayez.");

    private final VerificationVisits visits;
    private final CorrectionReading reading;

    VerificationPage(VerificationVisits visits, CorrectionReading reading) {
        this.visits = visits;
        this.reading = reading;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token) {
        return switch (visits.find(token)) {
            case Open open ->
                show(
                        200,
                        open,
                        CorrectionForm.filledIn(open.shown(), open.partner().version()),
                        List.of());
            case Answered answered -> answered(200, answered);
            case Closed closed -> closed(closed);
        };
    }

    @POST
    @Path("/confirmation")
    @Operation(hidden = true)
    public Response confirm(@PathParam("token") String token) {
        return switch (visits.find(token)) {
            case Open open ->
                after(open, CorrectionForm.filledIn(open.shown(), open.partner().version()), visits.confirm(open));
            case Answered answered -> answered(410, answered);
            case Closed closed -> closed(closed);
        };
    }

    @POST
    @Path("/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(@PathParam("token") String token, byte[] body) {
        FormFields fields = FormFields.parse(body);
        return switch (visits.find(token)) {
            case Open open ->
                correct(open, new CorrectionForm(fields, visits.shown(open, fields.text(CorrectionForm.VERSION))));
            case Answered answered -> answered(410, answered);
            case Closed closed -> closed(closed);
        };
    }

    private Response correct(Open open, CorrectionForm form) {
        CorrectionReading.Read read = reading.read(form);
        Correction correction = read.correction();
        if (correction == null) {
            return show(422, open, form, read.errors());
        }
        return after(open, form, visits.propose(open, correction));
    }

    /** What could not be done was done by somebody else in between, or is void now: the page says which. */
    private Response after(Open open, CorrectionForm form, boolean taken) {
        if (taken) {
            return Pages.then(open.path());
        }
        return switch (visits.find(open.token())) {
            case Open still -> show(409, still, form, List.of(NOT_TAKEN));
            case Answered answered -> answered(410, answered);
            case Closed closed -> closed(closed);
        };
    }

    private Response show(int status, Open open, CorrectionForm form, List<FormError> errors) {
        return Pages.page(
                status, Templates.entry(visits.view(open), new Form(form.fields(), errors), form.parts(errors)));
    }

    private static Response answered(int status, Answered answered) {
        return Pages.page(status, Templates.answered(answered));
    }

    private static Response closed(Closed closed) {
        return Pages.page(closed.why().status(), Templates.closed(closed.why()));
    }

    @CheckedTemplate(basePath = "verification")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance entry(EntryView view, Form form, CorrectionForm.Parts parts);

        static native TemplateInstance answered(Answered answer);

        static native TemplateInstance closed(VerificationVisits.Why why);
    }
}
