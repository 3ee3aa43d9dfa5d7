package org.vigie.bench.footprint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.bench.Lab;
import org.vigie.bench.machine.ResidentMemory;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Goal;
import org.vigie.bench.measure.Series;
import org.vigie.bench.measure.Turns;
import org.vigie.bench.stack.JvmAreas;
import org.vigie.bench.stack.PlainService;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** The rounds of one run. */
final class Rounds {
    private static final double SECONDS = 15;
    private static final double THEN_SECONDS = 8;
    /** As the launcher starts the services. */
    private static final String[] SERVICES_JVM = {"-Xms48m", "-Xmx192m", "-XX:+UseSerialGC"};

    private static final double MEMORY = 1;
    private static final double THEN_MEMORY = 0.6;

    private final Lab lab;
    private final Requests requests;
    private final Started started = new Started();
    private final List<Double> plainMemory = new ArrayList<>();
    private final List<Double> plainMemoryAsServices = new ArrayList<>();
    private final Map<Service, List<Double>> memory = new EnumMap<>(Service.class);
    private final Map<Service, String> areas = new EnumMap<>(Service.class);

    Rounds(Lab lab) {
        this.lab = lab;
        this.requests = new Requests(lab, lab.sizes().requests());
    }

    List<Comparison> measure() {
        Turns.Outcome outcome = Turns.of(lab.sizes().rounds(), this::plain, this::stack, lab::say);
        List<Comparison> all = new ArrayList<>();
        all.add(new Comparison(
                "P6",
                "start",
                "a plain Quarkus service with Panache, java -jar, beside a running PostgreSQL",
                new Series("s", outcome.yardstick()),
                new Series("s", outcome.project()),
                Goal.atMost(SECONDS, THEN_SECONDS),
                started.bound(),
                List.of("the stack: PostgreSQL, Kafka, four services, each with an empty database to make")));
        memory.forEach((service, megabytes) -> all.add(memory(service, megabytes)));
        return all;
    }

    private Comparison memory(Service service, List<Double> megabytes) {
        return new Comparison(
                "P6",
                "memory of " + service.label(),
                String.format(
                        Locale.ROOT,
                        "that service after as many posts, %,d or some more, the JVM's own defaults",
                        lab.sizes().requests()),
                new Series("MB", plainMemory),
                new Series("MB", megabytes),
                Goal.timesAtMost(MEMORY, THEN_MEMORY),
                areas.getOrDefault(service, ""),
                List.of(String.format(
                        Locale.ROOT,
                        "the plain service in a JVM with the options of ours: %.0f MB",
                        new Series("MB", plainMemoryAsServices).median())));
    }

    /** The yardstick's turn: seconds until it is ready. */
    private double plain() {
        RunningStack stack = plainMemory.isEmpty() ? started.look(lab.stack()) : lab.stack();
        stack.pauseServices();
        stack.pauseKafka();
        try {
            plainMemoryAsServices.add(memoryOfPlain(SERVICES_JVM));
            try (PlainService service = lab.plainService()) {
                requests.postCalls(service.url());
                plainMemory.add(ResidentMemory.now(service.pid()));
                return service.startedWithin().toNanos() / 1e9;
            }
        } finally {
            stack.resumeAll();
        }
    }

    private double memoryOfPlain(String... jvm) {
        try (PlainService service = lab.plainService(jvm)) {
            requests.postCalls(service.url());
            return ResidentMemory.now(service.pid());
        }
    }

    /** The project's turn: seconds until all is healthy. The stack of the first turn was just started for it. */
    private double stack() {
        RunningStack stack = memory.isEmpty() ? lab.stack() : started.look(lab.startAnew());
        requests.toAll(stack);
        for (Service service : Service.values()) {
            memory.computeIfAbsent(service, _ -> new ArrayList<>()).add(ResidentMemory.now(stack.pid(service)));
            areas.put(service, JvmAreas.text(stack.endpoints().service(service).management()));
        }
        return stack.startedWithin().toNanos() / 1e9;
    }
}
