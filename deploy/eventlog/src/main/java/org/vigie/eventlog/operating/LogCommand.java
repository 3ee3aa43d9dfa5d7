package org.vigie.eventlog.operating;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.backup.LogBackup;
import org.vigie.eventlog.backup.Manifest;
import org.vigie.eventlog.erasure.ErasureLedgerException;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.MasterKeyRing;
import org.vigie.eventlog.postgres.KeyRotation;

/** The commands of {@code deploy/log} that change a log or copy it. Each ends with 0, or with 1 and one sentence. */
public final class LogCommand {
    private static final int CONNECTIONS = 4;

    private final PrintStream out;
    private final PrintStream err;

    LogCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one and ends the JVM with its exit code; the property {@code vigie.checkout} says where the services' sources are. */
    public static void main(String[] arguments) {
        Path checkout = Path.of(System.getProperty("vigie.checkout", "."));
        System.exit(new LogCommand(System.out, System.err).run(List.of(arguments), checkout, System.getenv()));
    }

    int run(List<String> arguments, Path checkout, Map<String, String> environment) {
        if (arguments.contains("--help")) {
            out.print(LogOptions.USAGE);
            return 0;
        }
        try {
            LogOptions options = LogOptions.parse(arguments, checkout, environment);
            try (AgroalDataSource dataSource = options.log().connect(CONNECTIONS)) {
                carryOut(options, dataSource);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(LogOptions.USAGE);
        } catch (FileAlreadyExistsException e) {
            err.println(e.getFile() + " is there already and is not overwritten");
        } catch (IllegalStateException
                | ErasureLedgerException
                | FlywayException
                | LogUnavailableException
                | IOException
                | SQLException e) {
            err.println(e.getMessage());
        }
        return 1;
    }

    private void carryOut(LogOptions options, AgroalDataSource dataSource) throws SQLException, IOException {
        switch (options.verb()) {
            case "backup" -> backup(options, dataSource);
            case "restore" -> restore(options, dataSource);
            case "rewrap" -> {
                long renewed = new KeyRotation(dataSource, masterKey(options)).run();
                out.printf(
                        "%d keys of %s were wrapped anew; every key is under the master key now%n",
                        renewed, options.service());
            }
            case "new-epoch" -> {
                UUID epoch = new LogDatabase(options, dataSource).newEpoch();
                out.printf("the log of %s goes on under epoch %s%n", options.service(), epoch);
            }
            case "rebuild-ledger" -> {
                LedgerRebuild.Result result = new LedgerRebuild(dataSource, options.ledger()).run();
                out.printf("%s holds %d erasures now%n", options.ledger(), result.entries());
                if (result.unknown() > 0) {
                    out.printf("%d subjects of which the log has no event any more are not in it%n", result.unknown());
                }
            }
            default -> throw new IllegalArgumentException("there is no command \"" + options.verb() + "\"");
        }
    }

    private void backup(LogOptions options, AgroalDataSource dataSource) throws SQLException, IOException {
        Path file = options.requireFile();
        LogBackup backup = new LogBackup(dataSource, options.service());
        Manifest manifest = backup.write(file, this::progress);
        out.printf(
                "%s holds the log of %s up to position %d and its keys, wrapped; keep the master key apart from it%n",
                file, options.service(), manifest.position());
        if (options.kept().isPresent()) {
            Instant oldest = manifest.takenAt().minus(options.kept().get());
            Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
            for (Path old : backup.deleteTakenBefore(oldest, folder)) {
                out.printf("%s was older and is deleted%n", old);
            }
        }
    }

    private void restore(LogOptions options, AgroalDataSource dataSource) throws SQLException, IOException {
        Restored restored = new Restoration(options, dataSource, () -> masterKey(options)).run(this::progress);
        out.printf(
                "the log of %s is back up to position %d, under epoch %s; %d subjects were erased again%n",
                options.service(), restored.position(), restored.epoch(), restored.erased());
    }

    private void progress(long position) {
        err.printf("position %d%n", position);
    }

    private static MasterKeyRing masterKey(LogOptions options) {
        List<LocalMasterKey> keys =
                options.masterKeys().stream().map(LocalMasterKey::read).toList();
        return new MasterKeyRing(keys.getFirst(), keys.subList(1, keys.size()));
    }
}
