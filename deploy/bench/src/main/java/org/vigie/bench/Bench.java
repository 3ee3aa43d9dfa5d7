package org.vigie.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.vigie.bench.appending.Appending;
import org.vigie.bench.following.Following;
import org.vigie.bench.footprint.Footprint;
import org.vigie.bench.holding.Holding;
import org.vigie.bench.importing.Importing;
import org.vigie.bench.rebuilding.Rebuilding;
import org.vigie.bench.recording.RecordingCalls;
import org.vigie.bench.reporting.Reporting;
import org.vigie.bench.result.ResultFile;
import org.vigie.bench.result.Table;
import org.vigie.local.launch.Checkout;

/** What {@code deploy/bench/run} becomes once everything is built. */
public final class Bench {
    /** Those that publish events of their own come last: a smoke run measures all on one stack. */
    private static final List<Benchmark> ALL = List.of(
            new RecordingCalls(),
            new Importing(),
            new Following(),
            new Holding(),
            new Footprint(),
            new Appending(),
            new Rebuilding(),
            new Reporting());

    private Bench() {}

    /** Ends with 0 when everything was measured, whatever came of it; 1 when something failed, 2 when the arguments make no sense. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> words) {
        try {
            Options options =
                    Options.parse(words, ALL.stream().map(Benchmark::name).toList());
            Checkout checkout = Checkout.find();
            Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            try (Lab lab = new Lab(checkout, options.sizes())) {
                Session session = new Session(lab, options.smoke());
                ALL.stream().filter(options::wants).forEach(session::measure);
                Path usual = lab.home().resolve("results/" + began.toString().replace(':', '-') + ".json");
                Path file = Objects.requireNonNullElse(options.out(), usual);
                ResultFile.write(file, session.result(checkout, began));
                System.out.print(Table.of(session.result(checkout, began)));
                System.out.println("\nall rounds: " + file);
                return session.failed() ? 1 : 0;
            }
        } catch (IllegalArgumentException sentence) {
            System.err.println(sentence.getMessage());
            return 2;
        }
    }
}
