package org.vigie.eventlog.operating;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.eventlog.postgres.LogAddress;

/**
 * What the command line of {@code deploy/log} asks for.
 *
 * @param verb what to do
 * @param service whose log
 * @param file the backup
 * @param ledger the service's erasure ledger
 * @param masterKeys the service's master key first, then those that are read as well
 * @param migrations the service's own
 * @param replaced position of the log that is given up for the backup, if one is
 * @param kept how long former backups beside the new one stay, if they do not for ever
 */
record LogOptions(
        String verb,
        String service,
        LogAddress log,
        Optional<Path> file,
        Path ledger,
        List<Path> masterKeys,
        Path migrations,
        Optional<Long> replaced,
        Optional<Duration> kept) {
    static final String USAGE = """
            usage: deploy/log backup  --service NAME --to FILE      while the service runs
              --delete-older-than DAYS then also delete the service's older backups in FILE's folder
                   deploy/log restore --service NAME --from FILE    into an empty database, while it does not
              --replace POSITION       give up the log that is there, which ends at that position, with all that was made of it
                   deploy/log rewrap  --service NAME                wrap every subject's key under the master key, while it runs
                   deploy/log new-epoch --service NAME              after the database was restored by other means, while it does not run
                   deploy/log rebuild-ledger --service NAME         write a lost erasure ledger anew, while it does not run
              --data DIR               the local stack's data folder (default deploy/.local/data), whether the stack is up or down
              --url jdbc:postgresql:…  any other database, as the owner by PGUSER and PGPASSWORD; then also
              --erasure-ledger FILE, --master-key FILE, --other-master-key FILE (any number)
            """;

    static LogOptions parse(List<String> words, Path checkout, Map<String, String> environment) throws IOException {
        Deque<String> rest = new ArrayDeque<>(words);
        String verb = rest.isEmpty() ? "" : rest.pop();
        Path data = checkout.resolve("deploy/.local/data");
        String service = null;
        String url = null;
        Path file = null;
        Path ledger = null;
        Path masterKey = null;
        List<Path> others = new ArrayList<>();
        Long replaced = null;
        Duration kept = null;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--service" -> service = value(option, rest);
                case "--data" -> data = Path.of(value(option, rest));
                case "--url" -> url = value(option, rest);
                case "--to", "--from" -> file = Path.of(value(option, rest));
                case "--erasure-ledger" -> ledger = Path.of(value(option, rest));
                case "--master-key" -> masterKey = Path.of(value(option, rest));
                case "--other-master-key" -> others.add(Path.of(value(option, rest)));
                case "--replace" -> replaced = number(value(option, rest), 18, "position");
                case "--delete-older-than" -> kept = Duration.ofDays(number(value(option, rest), 5, "number of days"));
                default -> throw new IllegalArgumentException("there is no option \"" + option + "\"");
            }
        }
        if (service == null || !service.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("--service names the service, such as intake");
        }
        List<Path> masterKeys = new ArrayList<>();
        masterKeys.add(masterKey != null ? masterKey : data.resolve("keys").resolve(service + ".key"));
        masterKeys.addAll(others);
        return new LogOptions(
                verb,
                service,
                LogAddress.find(service, data, url, environment),
                Optional.ofNullable(file),
                ledger != null ? ledger : data.resolve("erasures").resolve(service + ".ledger"),
                masterKeys,
                checkout.resolve(service + "-service/src/main/resources/db/migration"),
                Optional.ofNullable(replaced),
                Optional.ofNullable(kept));
    }

    Path requireFile() {
        return file.orElseThrow(() -> new IllegalArgumentException("--to or --from names the backup's file"));
    }

    private static long number(String text, int digits, String what) {
        if (!text.matches("[0-9]{1," + digits + "}")) {
            throw new IllegalArgumentException("\"" + text + "\" is no " + what);
        }
        return Long.parseLong(text);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }
}
