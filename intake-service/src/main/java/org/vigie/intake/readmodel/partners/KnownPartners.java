package org.vigie.intake.readmodel.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.intake.application.partners.HeardOf;
import org.vigie.intake.application.partners.NamedPartner;
import org.vigie.intake.application.partners.PartnerQuery;
import org.vigie.intake.application.partners.PartnerSearch;
import org.vigie.intake.application.partners.Standing;

/** Reads {@code partner}. */
@ApplicationScoped
class KnownPartners implements HeardOf, PartnerSearch {
    private static final int MOST_WORDS = 20;
    private static final String STANDS_FOR = "SELECT stands_for FROM partner_merge WHERE partner_id = ?";
    private static final String FIND =
            "SELECT closed_on FROM partner WHERE partner_id = coalesce((" + STANDS_FOR + "), ?)";
    private static final String SEARCH = """
            SELECT partner_id, name, national, departments FROM partner
            WHERE name IS NOT NULL AND (closed_on IS NULL OR closed_on >= ?) AND (found_by LIKE ALL (?) OR partner_id = ?)
              AND NOT EXISTS (SELECT FROM partner_merge merged WHERE merged.partner_id = partner.partner_id)
            ORDER BY departments && ? DESC, national DESC, name, partner_id LIMIT ?
            """;

    /** Entries that are one partner are each found by the names of all. */
    private static final String NAMED = """
            WITH named AS (
                SELECT DISTINCT coalesce(stands_for, partner_id) AS stands
                  FROM partner LEFT JOIN partner_merge USING (partner_id) WHERE name_stems && ?),
            entry AS (
                SELECT stands, stands AS partner_id FROM named
                 UNION ALL
                SELECT stands, partner_id FROM named JOIN partner_merge ON stands_for = stands)
            SELECT partner_id, stems
              FROM entry JOIN (SELECT stands, array_agg(DISTINCT stem) AS stems
                                 FROM entry JOIN partner USING (partner_id), unnest(name_stems) AS stem GROUP BY stands) AS words
                              USING (stands)
            """;

    private final DataSource database;

    KnownPartners(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Standing.OnTheMap> find(UUID partnerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, partnerId);
            select.setObject(2, partnerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Standing.OnTheMap(row.getObject(1, LocalDate.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the known partners cannot be read", e);
        }
    }

    @Override
    public List<NamedPartner> find(PartnerQuery query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SEARCH)) {
            select.setObject(1, query.day());
            select.setArray(2, connection.createArrayOf("text", patterns(query.words())));
            select.setObject(3, query.keep());
            select.setArray(4, connection.createArrayOf("text", query.near().toArray()));
            select.setInt(5, query.most());
            try (ResultSet row = select.executeQuery()) {
                List<NamedPartner> found = new ArrayList<>();
                while (row.next()) {
                    found.add(partner(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the known partners cannot be read", e);
        }
    }

    @Override
    public UUID standsFor(UUID partnerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STANDS_FOR)) {
            select.setObject(1, partnerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : partnerId;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the known partners cannot be read", e);
        }
    }

    /** Words are letters and digits alone, so nothing in them means anything to LIKE. */
    private static Object[] patterns(String words) {
        return PlainWords.of(words).stream()
                .limit(MOST_WORDS)
                .map(word -> '%' + word + '%')
                .toArray();
    }

    private static NamedPartner partner(ResultSet row) throws SQLException {
        return new NamedPartner(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3), List.of((String[])
                row.getArray(4).getArray()));
    }

    @Override
    public Map<UUID, Set<String>> named(Collection<String> stems) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NAMED)) {
            select.setArray(1, connection.createArrayOf("text", stems.toArray()));
            Map<UUID, Set<String>> partners = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    partners.put(row.getObject(1, UUID.class), Set.of((String[])
                            row.getArray(2).getArray()));
                }
            }
            return partners;
        } catch (SQLException e) {
            throw new IllegalStateException("the known partners cannot be searched", e);
        }
    }
}
