package org.vigie.intake.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.intake.application.LoneKeys;

/** Keys beside those of cases, in the same table: so they are wrapped anew with the others, and backed up with them. */
@ApplicationScoped
public class PostgresLoneKeys implements LoneKeys {
    private static final String KEEP =
            "INSERT INTO subject_key (subject_id, wrapped_key) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private final DataSource database;

    PostgresLoneKeys(DataSource database) {
        this.database = database;
    }

    @Override
    public void keep(UUID id, byte[] wrapped) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, id);
            keep.setBytes(2, wrapped);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a key that cannot be kept must not be used", e);
        }
    }
}
