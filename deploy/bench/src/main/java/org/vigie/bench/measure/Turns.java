package org.vigie.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Yardstick, project, yardstick, project …: the machine drifts, so that neither may have the better half of the hour. */
public final class Turns {
    private Turns() {}

    /** What came of it, a value a round. */
    public record Outcome(List<Double> yardstick, List<Double> project) {}

    /**
     * Takes turns.
     *
     * @param tell hears what came of each turn at once
     */
    public static Outcome of(int rounds, DoubleSupplier yardstick, DoubleSupplier project, Consumer<String> tell) {
        List<Double> yardsticks = new ArrayList<>();
        List<Double> projects = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            yardsticks.add(yardstick.getAsDouble());
            tell.accept(String.format(Locale.ROOT, "yardstick %.2f", yardsticks.getLast()));
            projects.add(project.getAsDouble());
            tell.accept(String.format(Locale.ROOT, "project %.2f", projects.getLast()));
        }
        return new Outcome(yardsticks, projects);
    }
}
