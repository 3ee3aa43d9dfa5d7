package org.vigie.bench.reporting;

import java.util.ArrayList;
import java.util.List;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.Databases;

/**
 * The figures as they were at a thousand events and as they are, side by side: two schemas that change their names. So the two sizes
 * take turns in one running service, to which either is as if there were no other. No event may come in meanwhile.
 */
final class TwoSizes {
    private static final String LIVE = "activity";
    private static final String SMALL = "bench_small";
    private static final String LARGE = "bench_large";

    private final Databases databases;
    private final AnalyticsFigures figures;
    private final long small;

    private TwoSizes(Databases databases, AnalyticsFigures figures) {
        this.databases = databases;
        this.figures = figures;
        this.small = figures.complete();
    }

    /** Keeps a copy of the figures as they are now: these are the small ones. */
    static TwoSizes remember(Databases databases, AnalyticsFigures figures) {
        List<String> statements = new ArrayList<>();
        statements.add("DROP SCHEMA IF EXISTS " + SMALL + " CASCADE");
        statements.add("CREATE SCHEMA " + SMALL);
        String role = AnalyticsFigures.DATABASE;
        for (List<String> table : databases.rows(
                AnalyticsFigures.DATABASE, "SELECT tablename FROM pg_tables WHERE schemaname = '" + LIVE + "'")) {
            String name = table.getFirst();
            String copy = SMALL + "." + name;
            statements.add("CREATE TABLE %s (LIKE %s.%s INCLUDING ALL)".formatted(copy, LIVE, name));
            statements.add("INSERT INTO %s SELECT * FROM %s.%s".formatted(copy, LIVE, name));
        }
        statements.add("GRANT USAGE ON SCHEMA " + SMALL + " TO " + role);
        statements.add("GRANT SELECT ON ALL TABLES IN SCHEMA " + SMALL + " TO " + role);
        TwoSizes sizes = new TwoSizes(databases, figures);
        sizes.execute(statements.toArray(String[]::new));
        sizes.analyse(SMALL);
        return sizes;
    }

    /** The large figures are at rest: as autovacuum would leave them. */
    void settle() {
        analyse(LIVE);
    }

    private void analyse(String schema) {
        for (List<String> table : databases.rows(
                AnalyticsFigures.DATABASE, "SELECT tablename FROM pg_tables WHERE schemaname = '" + schema + "'"))
            execute("VACUUM ANALYZE " + schema + "." + table.getFirst());
    }

    /** Reports tell the small figures until {@link #showLarge}. */
    void showSmall() {
        execute("BEGIN", rename(LIVE, LARGE), rename(SMALL, LIVE), "COMMIT");
        if (figures.complete() != small) throw new IllegalStateException("these are not the small figures");
    }

    /** Reports tell what was counted. */
    void showLarge() {
        execute("BEGIN", rename(LIVE, SMALL), rename(LARGE, LIVE), "COMMIT");
        if (figures.complete() <= small) throw new IllegalStateException("these are not the large figures");
    }

    private static String rename(String from, String to) {
        return "ALTER SCHEMA " + from + " RENAME TO " + to;
    }

    private void execute(String... statements) {
        databases.execute(AnalyticsFigures.DATABASE, statements);
    }
}
