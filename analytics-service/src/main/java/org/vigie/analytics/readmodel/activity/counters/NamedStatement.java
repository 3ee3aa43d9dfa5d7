package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement with parameters written {@code {name}}, each of which may stand in it several times. */
final class NamedStatement {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final String sql;
    private final List<String> parameters = new ArrayList<>();

    NamedStatement(String text) {
        Matcher matcher = PARAMETER.matcher(text);
        this.sql = matcher.replaceAll(parameter -> {
            parameters.add(parameter.group(1));
            return "?";
        });
    }

    /** Prepares it with {@code values}, one for each name. */
    PreparedStatement prepare(Connection connection, Map<String, Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, values.get(parameters.get(i)));
        }
        return statement;
    }
}
