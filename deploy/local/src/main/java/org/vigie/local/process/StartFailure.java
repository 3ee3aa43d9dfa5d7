package org.vigie.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something did not start, said in one sentence for whoever wanted it to. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String sentence) {
        super(sentence);
    }

    /** A process that ended before it answered: its own last complaint, and where to read the rest. */
    public static StartFailure of(String name, Path log) {
        return new StartFailure(name + " did not start"
                + complaint(log).map(line -> " (" + line + ")").orElse("") + "; see " + log);
    }

    private static Optional<String> complaint(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            return lines.subList(Math.max(0, lines.size() - 40), lines.size()).stream()
                    .filter(line -> isComplaint(line.toLowerCase(Locale.ROOT)))
                    .reduce((first, last) -> last)
                    .map(String::strip);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isComplaint(String line) {
        return line.contains("no space left")
                || line.contains("fatal")
                || line.contains("does not start")
                || line.contains("exception: ");
    }
}
