package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows are sums: a key, and columns to which amounts are added. All amounts of a batch go in one statement, in
 * the order of the key, so that two instances wait for each other and never for good.
 */
final class SummedTable {

    /** A column of the key with its SQL type. */
    record KeyColumn(String name, String type) {}

    private final List<KeyColumn> key;
    private final List<String> counters;
    private final String sql;

    SummedTable(String name, List<KeyColumn> key, List<String> counters) {
        this.key = List.copyOf(key);
        this.counters = List.copyOf(counters);
        this.sql = sql(name);
    }

    /** Adds {@code amounts}, one array per row of this table with an amount for each counter. */
    void add(Connection transaction, Map<List<Object>, long[]> amounts) throws SQLException {
        if (amounts.isEmpty()) {
            return;
        }
        List<Map.Entry<List<Object>, long[]>> rows = new ArrayList<>(amounts.entrySet());
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            for (int k = 0; k < key.size(); k++) {
                int column = k;
                Object[] values =
                        rows.stream().map(row -> row.getKey().get(column)).toArray();
                statement.setArray(k + 1, transaction.createArrayOf(key.get(k).type(), values));
            }
            for (int c = 0; c < counters.size(); c++) {
                int column = c;
                Long[] values = rows.stream().map(row -> row.getValue()[column]).toArray(Long[]::new);
                statement.setArray(key.size() + c + 1, transaction.createArrayOf("bigint", values));
            }
            statement.executeUpdate();
        }
    }

    private String sql(String name) {
        List<String> columns = Stream.concat(key.stream().map(KeyColumn::name), counters.stream())
                .toList();
        String parameters = Stream.concat(
                        key.stream().map(column -> "?::" + column.type() + "[]"),
                        counters.stream().map(counter -> "?::bigint[]"))
                .collect(Collectors.joining(", "));
        String keyColumns = key.stream().map(KeyColumn::name).collect(Collectors.joining(", "));
        String additions = counters.stream()
                .map(counter -> "%1$s = %2$s.%1$s + EXCLUDED.%1$s".formatted(counter, name))
                .collect(Collectors.joining(", "));
        return """
                INSERT INTO %1$s (%2$s) SELECT * FROM unnest(%3$s) AS amount (%2$s) ORDER BY %4$s
                ON CONFLICT (%4$s) DO UPDATE SET %5$s
                """.formatted(name, String.join(", ", columns), parameters, keyColumns, additions);
    }
}
