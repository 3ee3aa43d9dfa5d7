package org.vigie.eventlog.verification;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.verification.Verdict.Broken;
import org.vigie.eventlog.verification.Verdict.Whole;

/** The command {@code deploy/log verify}. */
public final class VerifyCommand {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs it and ends the JVM with its exit code; the property {@code vigie.data} names the local stack's usual data folder. */
    public static void main(String[] arguments) {
        Path usualData = Path.of(System.getProperty("vigie.data", "."));
        System.exit(new VerifyCommand(System.out, System.err).run(List.of(arguments), usualData, System.getenv()));
    }

    int run(List<String> arguments, Path usualData, Map<String, String> environment) {
        if (arguments.contains("--help")) {
            out.print(VerifyOptions.USAGE);
            return WHOLE;
        }
        try {
            return verify(VerifyOptions.parse(arguments, usualData, environment));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(VerifyOptions.USAGE);
            return UNKNOWN;
        } catch (LogUnavailableException | IOException | SQLException e) {
            err.println(e.getMessage());
            return UNKNOWN;
        }
    }

    private int verify(VerifyOptions options) throws SQLException {
        int parallelism = Runtime.getRuntime().availableProcessors();
        long started = System.nanoTime();
        try (AgroalDataSource dataSource = options.log().connect(parallelism)) {
            Verdict verdict = new LogVerification(dataSource, parallelism)
                    .verify(options.anchors(), new Progress(err, started)::wholeUpTo);
            return switch (verdict) {
                case Whole(long position, byte[] hash) -> {
                    String rate = "%.0f".formatted(position / Math.max(Progress.seconds(started), 1e-3));
                    out.printf("whole: %d events, %s a second%n", position, rate);
                    out.printf(
                            "noted for --expect: %d:%s%n",
                            position, HexFormat.of().formatHex(hash));
                    yield WHOLE;
                }
                case Broken(long position, String what) -> {
                    out.printf("broken at position %d: %s%n", position, what);
                    yield BROKEN;
                }
            };
        }
    }
}
