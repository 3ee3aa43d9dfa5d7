package org.vigie.mapping.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.vigie.http.FormFields;
import org.vigie.http.Page;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** Pages of lists whose filters are in their address. */
final class Filtered {
    private static final FormError WRONG =
            new FormError("", "Un filtre n’est pas compris. Choisissez dans les listes, ou affichez tout.");

    private Filtered() {}

    /**
     * The page of what the address asks for; with an error and nothing on it when that is not understood.
     *
     * @param page of the form that has the filters, and of what was found
     */
    static <T> Response show(UriInfo uri, Supplier<Page<T>> asked, BiFunction<Form, Page<T>, TemplateInstance> page) {
        FormFields filters = FormFields.of(uri.getQueryParameters());
        try {
            return Pages.page(200, page.apply(new Form(filters, List.of()), asked.get()));
        } catch (HttpProblem wrong) {
            if (wrong.getStatusCode() != 422) {
                throw wrong;
            }
            return Pages.page(422, page.apply(new Form(filters, List.of(WRONG)), new Page<>(List.of(), null)));
        }
    }
}
