package org.vigie.mapping.readmodel.directory.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.mapping.application.demand.Demand;

/** Coverage as RFC 4180 text, a line each. Codes and numbers need no quotes, and none is a formula. */
final class CoverageCsv {
    static final String TEXT_CSV = "text/csv";

    private static final String HEADER = "department,theme,coverage,known,open,near,verified,minors,from,to";
    private static final String LINE_END = "\r\n";

    private CoverageCsv() {}

    static byte[] of(List<CoverageCell> cells, Optional<Demand> demand) {
        Stream<String> lines = cells.stream().map(cell -> line(CoverageItem.of(cell, demand), demand));
        return Stream.concat(Stream.of(HEADER), lines)
                .collect(Collectors.joining(LINE_END, "", LINE_END))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(CoverageItem item, Optional<Demand> demand) {
        return Stream.of(
                        item.department(),
                        item.theme(),
                        item.coverage(),
                        item.known(),
                        item.open(),
                        item.near(),
                        item.verified(),
                        item.minors(),
                        demand.map(told -> told.year().from()).orElse(null),
                        demand.map(told -> told.year().to()).orElse(null))
                .map(cell -> Objects.toString(cell, ""))
                .collect(Collectors.joining(","));
    }
}
