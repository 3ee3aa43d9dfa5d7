package org.vigie.mapping.readmodel.directory.coverage;

import org.vigie.mapping.domain.coverage.Coverage;
import org.vigie.mapping.domain.coverage.Schemes;
import org.vigie.mapping.domain.partner.Theme;

/** A department and a theme, and what there is. */
public record CoverageCell(String department, Theme theme, Schemes schemes) {

    /** What it comes to. */
    public Coverage coverage() {
        return schemes.coverage();
    }
}
