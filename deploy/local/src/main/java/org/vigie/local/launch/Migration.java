package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.vigie.local.postgresql.Database;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.StartFailure;

/**
 * Brings a service's database to what the service needs, before the service starts and by a process of its own: that one alone is given
 * the owner's password. A database that has every migration already is left alone, which saves that process.
 *
 * @param built the service as its build left it
 * @param log where the process's output goes
 */
public record Migration(Service service, Path built, Path log, Database database) {
    private static final List<String> JVM =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    /** Nothing that is migrated on one machine takes a tenth of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Pattern SCRIPT = Pattern.compile("db/(?:eventlog|migration)/V([0-9_]+?)__.*\\.sql");
    private static final String KNOWN = "SELECT to_regclass('public.flyway_schema_history') IS NOT NULL";
    private static final String DONE = "SELECT version FROM public.flyway_schema_history WHERE success";

    /**
     * Migrates the database and waits for the end of that.
     *
     * @throws StartFailure when the database does not take a migration
     */
    public void run() {
        if (done().containsAll(needed())) return;
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        words.addAll(AotCache.of(built).use());
        words.addAll(List.of("-jar", built.resolve("quarkus-run.jar").toString()));
        String name = "the migration of " + service.label();
        ChildProcess process = ChildProcess.start(
                new Command(name, List.of(), words, ServiceEnvironment.ofMigration(database), log, "KILL"));
        if (!process.endsWithin(PATIENCE)) {
            process.kill();
            throw new StartFailure(name + " has not ended after " + PATIENCE.toMinutes() + " minutes; see " + log);
        }
        if (process.ended().join() != 0) throw StartFailure.of(name, log);
    }

    private Set<String> needed() {
        Set<String> versions = new HashSet<>();
        for (String folder : new String[] {"app", "lib/main"})
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(built.resolve(folder), "*vigie*.jar")) {
                for (Path jar : jars) addScripts(jar, versions);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + built, unreadable);
            }
        return versions;
    }

    private static void addScripts(Path jar, Set<String> versions) throws IOException {
        try (ZipFile entries = new ZipFile(jar.toFile())) {
            entries.stream()
                    .map(ZipEntry::getName)
                    .map(SCRIPT::matcher)
                    .filter(Matcher::matches)
                    .forEach(script -> versions.add(script.group(1).replace('_', '.')));
        }
    }

    private Set<String> done() {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                Statement sql = connection.createStatement()) {
            return column(sql, KNOWN).contains("t") ? column(sql, DONE) : Set.of();
        } catch (SQLException unreadable) {
            throw new IllegalStateException("cannot read which migrations " + service.label() + " has", unreadable);
        }
    }

    private static Set<String> column(Statement sql, String query) throws SQLException {
        Set<String> values = new HashSet<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }
}
