package org.vigie.mapping.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.vigie.http.Problems;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.readmodel.directory.coverage.CoverageCell;
import org.vigie.mapping.readmodel.directory.coverage.CoverageReader;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;
import org.vigie.theme.Pages;

/** Makes the sheets of departments. Blocks. */
@ApplicationScoped
class TerritoryViews {
    private final Sheets sheets;
    private final CoverageReader coverage;

    TerritoryViews(Sheets sheets, CoverageReader coverage) {
        this.sheets = sheets;
        this.coverage = coverage;
    }

    Response show(String code, Side side) {
        Department department = Territories.department(code).orElseThrow(() -> Problems.notFound("department"));
        List<PartnerSheet> partners = sheets.ofDepartment(code, side.disclosure());
        List<CoverageCell> cells = coverage.read(side.disclosure()).stream()
                .filter(cell -> cell.department().equals(code))
                .sorted(Comparator.comparing(CoverageCell::theme))
                .toList();
        return Pages.page(
                200,
                Templates.territory(side, department, of(partners, Scope.LOCAL), of(partners, Scope.NATIONAL), cells));
    }

    private static List<PartnerSheet> of(List<PartnerSheet> partners, Scope scope) {
        return partners.stream()
                .filter(partner -> partner.details().scope() == scope)
                .toList();
    }

    @CheckedTemplate(basePath = "carte")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance territory(
                Side side,
                Department department,
                List<PartnerSheet> local,
                List<PartnerSheet> national,
                List<CoverageCell> coverage);
    }
}
