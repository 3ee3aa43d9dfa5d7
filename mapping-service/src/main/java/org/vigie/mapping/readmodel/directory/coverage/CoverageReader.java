package org.vigie.mapping.readmodel.directory.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.domain.coverage.Schemes;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.UpToDate;
import org.vigie.mapping.readmodel.directory.DirectoryProjection;
import org.vigie.mapping.readmodel.directory.Level;
import org.vigie.mapping.readmodel.directory.Query;
import org.vigie.mapping.readmodel.directory.Rows;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;

/** Counts the schemes of each department and theme, as far as they are disclosed to whoever looks. Blocks. */
@ApplicationScoped
public class CoverageReader {
    private static final String COUNT = """
            SELECT d.code, t.theme, count(*), count(*) FILTER (WHERE s.level = 0), count(*) FILTER (WHERE s.level = 0 AND n.near),
                   count(*) FILTER (WHERE s.level = 0 AND n.near AND l.verify_by >= ?)
              FROM listed_service s JOIN listed_partner l USING (partner_id)
             CROSS JOIN LATERAL unnest(s.themes) t(theme)
             CROSS JOIN LATERAL unnest(CASE WHEN s.everywhere THEN ? ELSE s.departments END) d(code)
             CROSS JOIN LATERAL (SELECT l.scope = 'LOCAL' OR d.code = ANY (l.departments) AS near) n
             WHERE s.level <= ? AND l.closed_on IS NULL
             GROUP BY d.code, t.theme
            """;
    private static final List<String> DEPARTMENTS =
            Territories.departments().stream().map(Department::code).toList();

    private final Rows rows;
    private final DirectoryProjection projection;
    private final UpToDate lists;
    private final InstantSource clock;

    CoverageReader(Rows rows, DirectoryProjection projection, UpToDate lists, InstantSource clock) {
        this.rows = rows;
        this.projection = projection;
        this.lists = lists;
        this.clock = clock;
    }

    /** Every department with every theme. */
    public List<CoverageCell> read(Disclosure disclosure) {
        lists.await(projection);
        Query query = new Query()
                .add(COUNT, FrenchDay.today(clock), DEPARTMENTS.toArray(String[]::new), Level.of(disclosure.cleared()));
        Map<Place, CoverageCell> counted = rows.list(query, CoverageReader::cell).stream()
                .collect(Collectors.toMap(cell -> new Place(cell.department(), cell.theme()), Function.identity()));
        List<CoverageCell> all = new ArrayList<>();
        for (String department : DEPARTMENTS) {
            for (Theme theme : Theme.values()) {
                all.add(counted.getOrDefault(
                        new Place(department, theme), new CoverageCell(department, theme, Schemes.NONE)));
            }
        }
        return all;
    }

    private static CoverageCell cell(ResultSet row) throws SQLException {
        return new CoverageCell(
                row.getString(1),
                Theme.valueOf(row.getString(2)),
                new Schemes(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
    }

    private record Place(String department, Theme theme) {}
}
