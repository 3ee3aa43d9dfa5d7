package org.vigie.bench.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vigie.bench.Benchmark;
import org.vigie.bench.Lab;
import org.vigie.bench.load.PlainCopy;
import org.vigie.bench.load.PlainEvents;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Goal;
import org.vigie.bench.measure.Series;
import org.vigie.bench.measure.Turns;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** P2: one import of a million lines, beside COPY of as many plain event rows into a table with the same indexes. */
public final class Importing implements Benchmark {
    private static final int WARM_UP_SHARE = 5;

    @Override
    public String name() {
        return "P2";
    }

    @Override
    public List<Comparison> run(Lab lab) {
        RunningStack stack = lab.stack();
        stack.pauseAllBut(Service.INTAKE);
        stack.pauseKafka();
        try {
            return List.of(measure(lab, stack));
        } finally {
            stack.resumeAll();
        }
    }

    private static Comparison measure(Lab lab, RunningStack stack) {
        int lines = lab.sizes().importLines();
        IntakeLog log = new IntakeLog(stack.databases());
        ImportedLines imported = new ImportedLines(stack, lab.callWriters(1).getFirst());
        lab.say("P2: warming up");
        imported.warmUp(file(lab, lines / WARM_UP_SHARE));
        PlainEvents.create(stack.databases());
        PlainCopy copy = new PlainCopy(stack.databases(), log.dataBytes());
        copy.rowsPerSecond(lines / WARM_UP_SHARE);
        Turns.Outcome outcome = Turns.of(
                lab.sizes().rounds(),
                () -> {
                    lab.say("P2: COPY of " + lines + " rows");
                    return stack.withPaused(Service.INTAKE, () -> copy.rowsPerSecond(lines));
                },
                () -> {
                    Path file = file(lab, lines);
                    lab.say("P2: import of " + lines + " lines");
                    return imported.linesPerSecond(file, lines);
                },
                lab::say);
        return new Comparison(
                "P2",
                String.format(Locale.ROOT, "%,d lines", lines),
                "COPY of as many plain event rows, one transaction, three indexes",
                new Series("rows/s", outcome.yardstick()),
                new Series("lines/s", outcome.project()),
                Goal.timesAtLeast(0.5, 0.8),
                imported.bound(),
                imported.notes());
    }

    private static Path file(Lab lab, int lines) {
        return ImportFile.write(lab.folder("import").resolve("lines.ndjson"), lines);
    }
}
