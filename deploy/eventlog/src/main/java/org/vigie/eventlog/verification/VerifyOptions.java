package org.vigie.eventlog.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.vigie.eventlog.postgres.LogAddress;

/** What the command line of {@code deploy/log verify} asks for. */
record VerifyOptions(LogAddress log, List<Anchor> anchors) {
    static final String USAGE = """
            usage: deploy/log verify --service NAME [--data DIR]   a log of the local stack, up or down
                   deploy/log verify [--url jdbc:postgresql://…]   any log, by PGUSER, PGPASSWORD, PGHOST, PGPORT, PGDATABASE
              --expect POSITION:HASH   the event at that position must have that hash, which was noted elsewhere; any number of times
            Ends with 0 when the log is whole, 1 when it is broken, 2 when that could not be found out.
            """;

    /**
     * Reads the command line.
     *
     * @param usualData the local stack's data folder unless another is named
     * @throws IllegalArgumentException with a sentence when the words make no sense
     */
    static VerifyOptions parse(List<String> words, Path usualData, Map<String, String> environment) throws IOException {
        Deque<String> rest = new ArrayDeque<>(words);
        List<Anchor> anchors = new ArrayList<>();
        Path data = usualData;
        String service = null;
        String url = null;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--service" -> service = value(option, rest);
                case "--data" -> data = Path.of(value(option, rest));
                case "--url" -> url = value(option, rest);
                case "--expect" -> anchors.add(Anchor.parse(value(option, rest)));
                default -> throw new IllegalArgumentException("there is no option \"" + option + "\"");
            }
        }
        return new VerifyOptions(LogAddress.find(service, data, url, environment), anchors);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }
}
