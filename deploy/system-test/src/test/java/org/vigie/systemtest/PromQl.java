package org.vigie.systemtest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads as much of Prometheus' language as it takes to tell by what aggregation a metric is put together. */
final class PromQl {
    /** What is in quotes, braces and brackets, and by what labels is put together, holds no metric. */
    private static final Pattern ASIDE = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern TOKEN = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(\\()?|[()]");
    private static final Set<String> AGGREGATIONS =
            Set.of("sum", "max", "min", "avg", "count", "topk", "bottomk", "quantile", "stddev", "group");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    private PromQl() {}

    /** A metric and the aggregation nearest around it, empty when there is none. */
    record Use(String metric, String aggregation) {}

    static List<Use> uses(String query) {
        List<Use> uses = new ArrayList<>();
        Deque<String> around = new ArrayDeque<>(List.of(""));
        Matcher token = TOKEN.matcher(ASIDE.matcher(query).replaceAll(" "));
        while (token.find()) {
            String name = token.group(1);
            if (token.group().equals(")")) {
                around.pop();
            } else if (name == null || token.group(2) != null) {
                around.push(name != null && AGGREGATIONS.contains(name) ? name : around.element());
            } else if (!OPERATORS.contains(name)) {
                uses.add(new Use(name, around.element()));
            }
        }
        return uses;
    }
}
