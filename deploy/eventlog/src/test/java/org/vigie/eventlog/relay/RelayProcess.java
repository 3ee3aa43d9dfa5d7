package org.vigie.eventlog.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vigie.eventlog.fixture.CountedPublication;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.lease.Leases;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.eventlog.signal.AppendSignal;
import org.vigie.eventlog.signal.HeadWatch;
import org.vigie.local.postgresql.Database;

/** An instance of a service of which nothing runs but the relay, in a process that can be killed or paused. Ends with its parent. */
final class RelayProcess {
    private final String holder;
    private final Process process;

    private RelayProcess(String holder, Process process) {
        this.holder = holder;
        this.process = process;
    }

    static RelayProcess start(String holder, Database database, String bootstrapServers, String service) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> options = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        String classes = System.getProperty("java.class.path");
        ProcessBuilder command = new ProcessBuilder(java);
        command.command().addAll(options);
        command.command().addAll(List.of("-cp", classes, RelayProcess.class.getName()));
        command.command().addAll(List.of(database.jdbcUrl(), database.user(), database.password()));
        command.command().addAll(List.of(bootstrapServers, service, holder));
        File output = Path.of("target", "relay-" + holder + ".log").toFile();
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        try {
            return new RelayProcess(holder, command.start());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) throws SQLException, IOException {
        var database = TestDatabase.connect(args[0], args[1], args[2]);
        var meters = new SimpleMeterRegistry();
        var log = PostgresEventLog.open(database, AppendSettings.defaults(), InstantSource.system(), meters);
        var signal = new AppendSignal();
        new HeadWatch(log, signal).task().start();
        Leases leases = new Leases(database, args[5], RelayFixture.LEASE);
        ClientSettings settings = new ClientSettings(Map.of("bootstrap.servers", args[3]), RelayFixture.PATIENCE);
        new Relay(log, new CountedPublication(args[4]), database, leases, settings, signal, meters)
                .task()
                .start();
        while (System.in.read() >= 0) {
            // nobody says anything: the end of the stream is the end of the parent
        }
        System.exit(0);
    }

    /** Who it is in the table of leases. */
    String holder() {
        return holder;
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("a killed process is still there");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** SIGSTOP: it does nothing, and does not know. */
    void pause() {
        signal("STOP");
    }

    /** SIGCONT: it goes on in the middle of what it did. */
    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("no process " + process.pid());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
