package org.vigie.bench.appending;

import java.util.ArrayList;
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
import org.vigie.bench.stack.RunningStack;

/** P7: appends a second through the library without HTTP, beside Axon Framework on JDBC; COPY is where it should get. */
public final class Appending implements Benchmark {
    private static final int THREADS = 64;
    private static final double TIMES_AXON = 5;
    /** Mean size of an event of either side. */
    private static final int DATA_BYTES = 400;

    @Override
    public String name() {
        return "P7";
    }

    @Override
    public List<Comparison> run(Lab lab) {
        RunningStack stack = lab.stack();
        stack.pauseServices();
        stack.pauseKafka();
        PlainEvents.create(stack.databases());
        try (LibraryAppends library = LibraryAppends.onEmptyLog(stack.databases());
                AxonAppends axon = AxonAppends.onEmptyTables(stack.databases(), THREADS)) {
            String axons = "datname = '" + PlainEvents.DATABASE + "' AND query LIKE 'INSERT INTO %'";
            return List.of(measure(
                    lab,
                    stack,
                    new MeasuredAppends(stack, library, THREADS, LibraryAppends.WRITER_SESSION),
                    new MeasuredAppends(stack, axon, THREADS, axons)));
        } finally {
            stack.resumeAll();
        }
    }

    private static Comparison measure(Lab lab, RunningStack stack, MeasuredAppends library, MeasuredAppends axon) {
        lab.say("P7: warming up");
        library.warmUp(lab.sizes().warmUp());
        axon.warmUp(lab.sizes().warmUp());
        PlainCopy copy = new PlainCopy(stack.databases(), DATA_BYTES);
        List<Double> copied = new ArrayList<>();
        Turns.Outcome outcome = Turns.of(
                lab.sizes().rounds(),
                () -> {
                    stack.databases().checkpoint();
                    copied.add(copy.rowsPerSecond(lab.sizes().copiedRows()));
                    return axon.perSecond(lab.sizes().turn());
                },
                () -> library.perSecond(lab.sizes().turn()),
                lab::say);
        Series yardstick = new Series("appends/s", outcome.yardstick());
        Series project = new Series("appends/s", outcome.project());
        Series further = new Series("rows/s", copied);
        return new Comparison(
                "P7",
                THREADS + " threads",
                "Axon Framework 4.12 on JDBC, as many threads and connections, JSON, not encrypted, not hashed",
                yardstick,
                project,
                Goal.timesAtLeast(TIMES_AXON, further.median() / yardstick.median()),
                library.bound(),
                List.of(
                        library.perAppend(),
                        String.format(
                                Locale.ROOT,
                                "the further goal, COPY of plain event rows in the same turns: %,.0f (%,.0f–%,.0f) rows/s; the project is at %.2f of it",
                                further.median(),
                                further.min(),
                                further.max(),
                                project.median() / further.median()),
                        "Axon: " + axon.bound(),
                        "Axon: " + axon.perAppend()));
    }
}
