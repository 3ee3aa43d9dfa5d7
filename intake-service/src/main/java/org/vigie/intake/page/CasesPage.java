package org.vigie.intake.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Page;
import org.vigie.http.Roles;
import org.vigie.intake.page.LookAlikeLines.Line;
import org.vigie.intake.readmodel.cases.CaseItem;
import org.vigie.intake.readmodel.cases.CasesResource;
import org.vigie.intake.readmodel.cases.DueContacts;
import org.vigie.intake.readmodel.duplicates.LookAlikes;
import org.vigie.intake.readmodel.duplicates.LookAlikes.ToCheck;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** {@code /} and {@code /situations}: where to begin, and the list of cases with the filters of the API's. */
@Path("/")
@Produces(Pages.HTML)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
public class CasesPage {
    private static final int LATEST = 8;
    private static final int MOST_ALIKE = 5;

    /** More than a team ends in a day; what lies beyond is counted, and a list has it. */
    static final int MOST_DUE = 100;

    private static final FormError WRONG_FILTER = new FormError(
            "", "Un filtre n’est pas compris : vérifiez les mots et les dates : « du » ne peut suivre « au ».");

    private final CasesResource cases;
    private final DueContacts contacts;
    private final LookAlikes lookAlikes;
    private final LookAlikeLines lines;
    private final Visitor visitor;

    CasesPage(CasesResource cases, DueContacts contacts, LookAlikes lookAlikes, LookAlikeLines lines, Visitor visitor) {
        this.cases = cases;
        this.contacts = contacts;
        this.lookAlikes = lookAlikes;
        this.lines = lines;
        this.visitor = visitor;
    }

    @GET
    public Response home(@Context UriInfo uri) {
        List<CaseItem> latest = cases.list(uri).items().stream().limit(LATEST).toList();
        ToCheck toCheck = toCheck();
        List<Line> mostAlike = toCheck == null ? List.of() : lines.of(toCheck.first(MOST_ALIKE));
        return Pages.page(200, Templates.home(latest, contacts.byTonight(MOST_DUE), toCheck, mostAlike));
    }

    /** Cases that look alike, for whoever may say whether they are one. */
    private @Nullable ToCheck toCheck() {
        return visitor.coordinates() ? lookAlikes.toCheck() : null;
    }

    @GET
    @Path("situations")
    public Response list(@Context UriInfo uri) {
        FormFields filters = FormFields.of(uri.getQueryParameters());
        try {
            Page<CaseItem> page = cases.list(uri);
            return show(200, new Form(filters, List.of()), page.items(), Pages.next(uri, page.next()));
        } catch (HttpProblem wrong) {
            if (wrong.getStatusCode() != 422) {
                throw wrong;
            }
            return show(422, new Form(filters, List.of(WRONG_FILTER)), List.of(), "");
        }
    }

    private static Response show(int status, Form form, List<CaseItem> items, String next) {
        return Pages.page(status, Templates.situations(form, items, next));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(
                List<CaseItem> latest, DueContacts.Tonight due, @Nullable ToCheck toCheck, List<Line> lines);

        static native TemplateInstance situations(Form form, List<CaseItem> items, String next);
    }
}
