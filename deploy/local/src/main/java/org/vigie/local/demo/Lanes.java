package org.vigie.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Lines of one case one after the other, cases side by side. */
final class Lanes {
    private static final int CALLERS = 16;

    private Lanes() {}

    /** One lane a case, and one for each line that concerns none. */
    static List<List<TimelineLine>> of(List<TimelineLine> lines) {
        Map<String, List<TimelineLine>> lanes = new LinkedHashMap<>();
        for (TimelineLine line : lines) {
            String lane = line.caseReference().isEmpty() ? "line " + line.number() : line.caseReference();
            lanes.computeIfAbsent(lane, first -> new ArrayList<>()).add(line);
        }
        return List.copyOf(lanes.values());
    }

    /** Runs every lane and returns when all are done; the first failure ends the others. */
    static void run(List<List<TimelineLine>> lanes, Consumer<List<TimelineLine>> caller) {
        try (ExecutorService callers =
                Executors.newFixedThreadPool(CALLERS, Thread.ofVirtual().factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (List<TimelineLine> lane : lanes) all.add(callers.submit(() -> caller.accept(lane)));
            try {
                for (Future<?> each : all) each.get();
            } catch (ExecutionException failure) {
                callers.shutdownNow();
                throw failure.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                callers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
        }
    }
}
