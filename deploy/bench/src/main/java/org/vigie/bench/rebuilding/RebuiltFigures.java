package org.vigie.bench.rebuilding;

import java.util.ArrayList;
import java.util.List;
import org.vigie.bench.machine.CpuClock;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.HeapWatch;
import org.vigie.bench.stack.Observer;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** The project's turns, and what was seen in them. */
final class RebuiltFigures {
    private final RunningStack stack;
    private final AnalyticsFigures figures;
    private final long events;
    private final Observer observer;
    private final List<String> notes = new ArrayList<>();

    RebuiltFigures(RunningStack stack, long events) {
        this.stack = stack;
        this.figures = new AnalyticsFigures(stack);
        this.events = events;
        long kafka = stack.endpoints().pids().kafka();
        this.observer =
                new Observer(stack, Service.ANALYTICS, AnalyticsFigures.SESSIONS, () -> CpuClock.of(kafka), "Kafka");
    }

    /** Events counted a second, from when the service with its empty database is ready: a JVM that has just started. */
    double eventsPerSecond() {
        figures.beginAgain();
        long begin = System.nanoTime();
        try (HeapWatch heap = HeapWatch.start(stack.endpoints().service(Service.ANALYTICS))) {
            double seconds = observer.during(() -> {
                figures.await(events);
                return (System.nanoTime() - begin) / 1e9;
            });
            notes.add(heap.text());
            return events / seconds;
        }
    }

    String bound() {
        return observer.bound();
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addFirst(observer.perUnit((double) events * notes.size()));
        return all;
    }
}
