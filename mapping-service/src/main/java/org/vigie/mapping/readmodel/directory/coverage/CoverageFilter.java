package org.vigie.mapping.readmodel.directory.coverage;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.coverage.Coverage;
import org.vigie.mapping.domain.partner.Theme;

/**
 * Which departments and themes are asked for.
 *
 * @param coverages in one of which they are
 */
public record CoverageFilter(
        @Nullable String department, @Nullable Theme theme, Set<Coverage> coverages)
        implements Predicate<CoverageCell> {

    @Override
    public boolean test(CoverageCell cell) {
        return (department == null || department.equals(cell.department()))
                && (theme == null || theme == cell.theme())
                && coverages.contains(cell.coverage());
    }
}
