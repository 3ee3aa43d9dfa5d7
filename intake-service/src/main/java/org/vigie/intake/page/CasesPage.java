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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Page;
import org.vigie.http.Roles;
import org.vigie.intake.readmodel.cases.CaseItem;
import org.vigie.intake.readmodel.cases.CasesResource;
import org.vigie.intake.readmodel.cases.NextContactItem;
import org.vigie.intake.readmodel.cases.NextContactsResource;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.Pages;

/** {@code /} and {@code /situations}: where to begin, and the list of cases with the filters of the API's. */
@Path("/")
@Produces(Pages.HTML)
@RolesAllowed({Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
public class CasesPage {
    private static final int LATEST = 8;
    private static final FormError WRONG_FILTER = new FormError(
            "", "Un filtre n’est pas compris : vérifiez les mots et les dates : « du » ne peut suivre « au ».");

    private final CasesResource cases;
    private final NextContactsResource contacts;
    private final InstantSource clock;

    CasesPage(CasesResource cases, NextContactsResource contacts, InstantSource clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GET
    public Response home(@Context UriInfo uri) {
        List<CaseItem> latest = cases.list(uri).items().stream().limit(LATEST).toList();
        return Pages.page(200, Templates.home(latest, due(uri)));
    }

    @GET
    @Path("situations")
    public Response list(@Context UriInfo uri) {
        FormFields filters = FormFields.of(uri.getQueryParameters());
        try {
            Page<CaseItem> page = cases.list(uri);
            return show(200, new Form(filters, List.of()), page.items(), next(uri, page.next()));
        } catch (HttpProblem wrong) {
            if (wrong.getStatusCode() != 422) {
                throw wrong;
            }
            return show(422, new Form(filters, List.of(WRONG_FILTER)), List.of(), "");
        }
    }

    /** What is to be done today, and what should have been done before; the first is due first. */
    private List<NextContactItem> due(UriInfo uri) {
        Instant tomorrow = clock.instant()
                .atZone(FrenchFormats.PARIS)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(FrenchFormats.PARIS)
                .toInstant();
        return contacts.list(uri).items().stream()
                .filter(contact -> contact.dueAt().isBefore(tomorrow))
                .toList();
    }

    /** The address of the page that follows, empty after the last. */
    private static String next(UriInfo uri, @Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        Map<String, String> query = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        query.put("cursor", cursor);
        return query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Response show(int status, Form form, List<CaseItem> items, String next) {
        return Pages.page(status, Templates.situations(form, items, next));
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(List<CaseItem> latest, List<NextContactItem> due);

        static native TemplateInstance situations(Form form, List<CaseItem> items, String next);
    }
}
