package org.vigie.analytics.readmodel.activity.counters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a table of counters: one for each constant of the domain's enum, named as it is, in lower case. */
final class CounterColumns<E extends Enum<E>> {
    private final Class<E> type;
    private final Map<E, Integer> indexes;
    private final List<String> names = new ArrayList<>();

    CounterColumns(Class<E> type) {
        this.type = type;
        this.indexes = new EnumMap<>(type);
        for (E counter : type.getEnumConstants()) {
            indexes.put(counter, names.size());
            names.add(name(counter));
        }
    }

    List<String> names() {
        return names;
    }

    /** An amount for {@code counter} and zero for all others. */
    void add(long[] amounts, E counter, long amount) {
        amounts[indexes.getOrDefault(counter, -1)] += amount;
    }

    /** Sums of the columns, each row times its {@code sign}. */
    String signedSums() {
        return names.stream()
                .map("coalesce(sum(sign * %1$s), 0)::bigint AS %1$s"::formatted)
                .collect(Collectors.joining(", "));
    }

    Map<E, Long> read(ResultSet row) throws SQLException {
        Map<E, Long> values = new EnumMap<>(type);
        for (E counter : type.getEnumConstants()) {
            values.put(counter, row.getLong(name(counter)));
        }
        return values;
    }

    private String name(E counter) {
        return counter.name().toLowerCase(Locale.ROOT);
    }
}
