package org.vigie.mapping.readmodel.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads rows of the directory. A connection is borrowed for one query, never for as long as a client takes to read its answer. */
@ApplicationScoped
public class Rows {
    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** Turns a row into what it says. */
    public interface Reader<T> {
        /** What the row says. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of the query. */
    public <T> List<T> list(Query query, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = query.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the directory cannot be read", e);
        }
    }

    /** The only number that the query gives. */
    public long number(Query query) {
        return list(query, row -> row.getLong(1)).getFirst();
    }
}
