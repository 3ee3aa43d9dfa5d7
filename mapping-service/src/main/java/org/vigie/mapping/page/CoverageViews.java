package org.vigie.mapping.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.QueryParams;
import org.vigie.mapping.application.demand.Demand;
import org.vigie.mapping.application.demand.Demands;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.directory.coverage.CoverageReader;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** Makes the pages of coverage: of one theme, or of all together. Blocks. */
@ApplicationScoped
class CoverageViews {
    private static final FormError UNKNOWN_THEME = new FormError("theme", "Choisissez un thème de la liste.");

    private final CoverageReader coverage;
    private final Demands demands;

    CoverageViews(CoverageReader coverage, Demands demands) {
        this.coverage = coverage;
        this.demands = demands;
    }

    Response show(UriInfo uri, Side side) {
        FormFields asked = FormFields.of(uri.getQueryParameters());
        try {
            QueryParams query = QueryParams.of(uri);
            @Nullable Theme theme = query.code("theme", Theme.class);
            query.finish();
            return show(200, new Form(asked, List.of()), theme, side);
        } catch (HttpProblem wrong) {
            if (wrong.getStatusCode() != 422) {
                throw wrong;
            }
            return show(422, new Form(asked, List.of(UNKNOWN_THEME)), null, side);
        }
    }

    private Response show(int status, Form form, @Nullable Theme theme, Side side) {
        @Nullable Demand demand = demands.newest().orElse(null);
        CoverageView view = CoverageView.of(coverage.read(side.disclosure()), theme, demand, side);
        return Pages.page(status, Templates.coverage(side, form, view));
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance coverage(Side side, Form form, CoverageView view);
    }
}
