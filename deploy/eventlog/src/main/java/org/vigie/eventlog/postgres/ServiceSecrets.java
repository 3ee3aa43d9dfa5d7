package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.personal.MasterKey;

/**
 * Secrets of the service itself, such as a key that it signs with. They lie among the subjects' keys: wrapped by the master key, in
 * backups, and wrapped anew when the master key is replaced.
 */
public final class ServiceSecrets {
    private static final String KEEP =
            "INSERT INTO subject_key (subject_id, wrapped_key) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String FIND = "SELECT wrapped_key FROM subject_key WHERE subject_id = ?";

    private final DataSource dataSource;
    private final MasterKey masterKey;

    /** Those of the log in {@code dataSource}. */
    public ServiceSecrets(DataSource dataSource, MasterKey masterKey) {
        this.dataSource = dataSource;
        this.masterKey = masterKey;
    }

    /**
     * The secret called {@code id}; the first time {@code fresh}, of several that make it at once the same for all.
     *
     * @param id by {@link EventIds#ofSecret}
     * @throws IllegalStateException when the service has no master key
     */
    public byte[] get(UUID id, Supplier<byte[]> fresh) throws SQLException {
        if (!EventIds.isOfSecret(id)) {
            throw new IllegalArgumentException("a subject may have this id: " + id);
        }
        try (Connection connection = dataSource.getConnection()) {
            byte[] known = find(connection, id);
            if (known.length > 0) {
                return masterKey.unwrap(known, id);
            }
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setObject(1, id);
                keep.setBytes(2, masterKey.wrap(fresh.get(), id));
                keep.executeUpdate();
            }
            return masterKey.unwrap(find(connection, id), id);
        }
    }

    private static byte[] find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }
}
