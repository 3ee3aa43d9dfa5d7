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
    private static final String FIND = "SELECT closed_on FROM partner WHERE partner_id = ?";
    private static final String SEARCH = """
            SELECT partner_id, name, national, departments FROM partner
            WHERE name IS NOT NULL AND (closed_on IS NULL OR closed_on >= ?) AND (found_by LIKE ALL (?) OR partner_id = ?)
            ORDER BY departments && ? DESC, national DESC, name, partner_id LIMIT ?
            """;
    private static final String NAMED = "SELECT partner_id, name_stems FROM partner WHERE name_stems && ?";

    private final DataSource database;

    KnownPartners(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Standing.OnTheMap> find(UUID partnerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, partnerId);
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
