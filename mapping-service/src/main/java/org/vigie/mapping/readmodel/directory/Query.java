package org.vigie.mapping.readmodel.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement that is put together of pieces, each with the values of its question marks. Texts of clients are values, never pieces. */
public final class Query {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** A piece more. */
    public Query add(String piece, Object... given) {
        text.append(piece).append(' ');
        values.addAll(List.of(given));
        return this;
    }

    /** A piece more if it is wanted. */
    public Query addIf(boolean wanted, String piece, Object... given) {
        return wanted ? add(piece, given) : this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int index = 0; index < values.size(); index++) {
            bind(connection, statement, index + 1, values.get(index));
        }
        return statement;
    }

    static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
            case Integer[] numbers -> statement.setArray(index, connection.createArrayOf("int4", numbers));
            case LocalDateTime[] times -> statement.setArray(index, connection.createArrayOf("timestamp", times));
            case UUID[] ids -> statement.setArray(index, connection.createArrayOf("uuid", ids));
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(index, value);
        }
    }
}
