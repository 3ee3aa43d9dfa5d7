package org.vigie.intake.readmodel.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.intake.application.partners.HeardOf;
import org.vigie.intake.application.partners.Standing;

/** Reads {@code partner}. */
@ApplicationScoped
class KnownPartners implements HeardOf {
    private static final String FIND = "SELECT closed_on FROM partner WHERE partner_id = ?";

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
}
