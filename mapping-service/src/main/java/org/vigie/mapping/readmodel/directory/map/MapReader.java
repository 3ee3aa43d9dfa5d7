package org.vigie.mapping.readmodel.directory.map;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.FoundPartner;
import org.vigie.mapping.readmodel.PartnerFinder;
import org.vigie.mapping.readmodel.Wanted;
import org.vigie.mapping.readmodel.directory.Level;
import org.vigie.mapping.readmodel.directory.Query;
import org.vigie.mapping.readmodel.directory.Rows;

/** Reads the map, as far as it is disclosed to whoever looks. Who is on it, the search says; here it is told what of them. Blocks. */
@ApplicationScoped
public class MapReader {
    private static final String LINE = """
            SELECT l.partner_id, l.name, l.kind, l.scope, l.departments, l.level, l.verify_by,
                   ARRAY(SELECT DISTINCT theme FROM listed_service s, unnest(s.themes) theme
                          WHERE s.partner_id = l.partner_id AND s.level <= ?) AS themes
            """;
    private static final String COUNT = """
            SELECT d.code, count(*) FILTER (WHERE l.scope = 'LOCAL'), coalesce(sum(
                     (SELECT count(*) FROM listed_service s
                       WHERE s.partner_id = l.partner_id AND s.level <= ? AND (s.everywhere OR d.code = ANY (s.departments)))), 0)
            """;
    private static final String STANDING = "FROM listed_partner l";

    /** Inside, there remains of a hidden partner that there is one. */
    private static final String WHO_HELP = "WHERE l.closed_on IS NULL AND (? OR l.level = 0)";
    /** A search that finds more is no search: its counts are those of its best. */
    private static final PageRequest MOST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final Rows rows;
    private final PartnerFinder finder;
    private final InstantSource clock;

    MapReader(Rows rows, PartnerFinder finder, InstantSource clock) {
        this.rows = rows;
        this.finder = finder;
        this.clock = clock;
    }

    /** A page of the partners that are wanted, the best first. */
    public Page<MapLine> page(Wanted wanted, Disclosure disclosure, PageRequest request) {
        Page<FoundPartner> found = finder.find(wanted, disclosure, request);
        Map<UUID, MapLine> lines = lines(found.items(), disclosure);
        List<MapLine> shown = found.items().stream()
                .flatMap(partner -> Stream.ofNullable(lines.get(partner.partnerId()))
                        .map(line -> line.at(partner.match().distanceKm())))
                .toList();
        return new Page<>(shown, found.next());
    }

    private Map<UUID, MapLine> lines(List<FoundPartner> found, Disclosure disclosure) {
        LocalDate today = FrenchDay.today(clock);
        Query query = new Query()
                .add(LINE, Level.of(disclosure.cleared()))
                .add(STANDING)
                .add(WHO_HELP, isInside(disclosure))
                .add("AND l.partner_id = ANY (?)", (Object) ids(found));
        return rows.list(query, row -> line(row, today)).stream()
                .collect(Collectors.toMap(MapLine::partnerId, Function.identity()));
    }

    /** How many of those that are wanted are in each department, where there are any. */
    public DepartmentCounts counts(Wanted wanted, Disclosure disclosure) {
        Query query = new Query()
                .add(COUNT, Level.of(disclosure.cleared()))
                .add(STANDING)
                .add("CROSS JOIN LATERAL unnest(l.departments) d(code)")
                .add(WHO_HELP, isInside(disclosure));
        boolean cut = false;
        if (wanted.isSearch()) {
            Page<FoundPartner> best = finder.find(wanted, disclosure, MOST);
            query.add("AND l.partner_id = ANY (?)", (Object) ids(best.items()));
            cut = best.next() != null;
        }
        if (wanted.kind() != null) {
            query.add("AND l.kind = ?", wanted.kind().name());
        }
        if (wanted.department() != null) {
            query.add("AND (l.scope = 'NATIONAL' OR l.departments @> ?)", (Object) new String[] {wanted.department()});
        }
        query.add("GROUP BY d.code ORDER BY d.code");
        return new DepartmentCounts(
                rows.list(query, row -> new DepartmentCount(row.getString(1), row.getLong(2), row.getLong(3))), cut);
    }

    private static boolean isInside(Disclosure disclosure) {
        return disclosure.cleared() != Confidentiality.PUBLIC;
    }

    private static UUID[] ids(List<FoundPartner> found) {
        return found.stream().map(FoundPartner::partnerId).toArray(UUID[]::new);
    }

    private static MapLine line(ResultSet row, LocalDate today) throws SQLException {
        return new MapLine(
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                Scope.valueOf(row.getString("scope")),
                texts(row.getArray("departments")),
                texts(row.getArray("themes")).stream()
                        .map(Theme::valueOf)
                        .sorted()
                        .toList(),
                state(row.getObject("verify_by", LocalDate.class), today),
                level(row.getInt("level")),
                null);
    }

    private static Confidentiality level(int level) {
        return Stream.of(Confidentiality.values())
                .filter(known -> Level.of(known) == level)
                .findFirst()
                .orElseThrow();
    }

    private static PartnerState state(@Nullable LocalDate verifyBy, LocalDate today) {
        if (verifyBy == null) {
            return PartnerState.PROPOSED;
        }
        return verifyBy.isBefore(today) ? PartnerState.TO_VERIFY : PartnerState.VERIFIED;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
