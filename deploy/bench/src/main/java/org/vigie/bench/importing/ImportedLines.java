package org.vigie.bench.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigie.bench.machine.CpuClock;
import org.vigie.bench.stack.HeapWatch;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.Observer;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** The project's turns, and what was seen in them. */
final class ImportedLines {
    private final RunningStack stack;
    private final IntakeLog log;
    private final ImportClient client;
    private final Observer observer;
    private final List<String> heaps = new ArrayList<>();
    private long lines;
    private long behind;

    ImportedLines(RunningStack stack, String token) {
        this.stack = stack;
        this.log = new IntakeLog(stack.databases());
        this.client = new ImportClient(stack.endpoints().service(Service.INTAKE).url(), token);
        this.observer = new Observer(
                stack,
                Service.INTAKE,
                IntakeLog.WRITER_SESSION,
                () -> CpuClock.of(ProcessHandle.current().pid()),
                "load (this program)");
    }

    void warmUp(Path file) {
        client.upload(file);
        log.awaitQuiet();
    }

    /** Lines of the file recorded in a turn, a second, from the first byte sent to the last result read. */
    double linesPerSecond(Path file, int count) {
        stack.databases().checkpoint();
        long begin;
        long end;
        try (HeapWatch heap = HeapWatch.start(stack.endpoints().service(Service.INTAKE))) {
            begin = System.nanoTime();
            long recorded = observer.during(() -> client.upload(file));
            end = System.nanoTime();
            if (recorded != count)
                throw new IllegalStateException(count + " lines, but " + recorded + " were recorded");
            heaps.add(heap.text());
        }
        lines += count;
        behind = Math.max(behind, log.behind());
        log.awaitQuiet();
        return count / ((end - begin) / 1e9);
    }

    String bound() {
        return observer.bound();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(observer.perUnit((double) lines)));
        notes.addAll(heaps);
        notes.add("intake's own list of cases was " + behind + " events behind at most");
        return notes;
    }
}
