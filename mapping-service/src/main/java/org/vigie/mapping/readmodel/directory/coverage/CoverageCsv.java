package org.vigie.mapping.readmodel.directory.coverage;

import java.util.List;
import java.util.Optional;
import org.vigie.http.csv.Csv;
import org.vigie.mapping.application.demand.Demand;

/** Coverage as a table, a line each. */
final class CoverageCsv {
    private static final String HEADER = "department,theme,coverage,known,open,near,verified,minors,from,to";

    private CoverageCsv() {}

    static byte[] of(List<CoverageCell> cells, Optional<Demand> demand) {
        Csv csv = new Csv(HEADER);
        for (CoverageCell cell : cells) {
            CoverageItem item = CoverageItem.of(cell, demand);
            csv.add(
                    item.department(),
                    item.theme(),
                    item.coverage(),
                    item.known(),
                    item.open(),
                    item.near(),
                    item.verified(),
                    item.minors(),
                    demand.map(told -> told.year().from()).orElse(null),
                    demand.map(told -> told.year().to()).orElse(null));
        }
        return csv.bytes();
    }
}
