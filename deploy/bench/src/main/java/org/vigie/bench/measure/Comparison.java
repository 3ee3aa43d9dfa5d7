package org.vigie.bench.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project beside its yardstick, measured in turns.
 *
 * @param benchmark its name in the list of goals, such as {@code P1}
 * @param setting under which load or size, such as {@code 64 clients}
 * @param yardstickIs what the yardstick is, in words
 * @param goal null where none is set
 * @param bound what held the project back, as seen while it was measured
 * @param notes whatever else was seen that somebody who reads the ratio should know
 */
public record Comparison(
        String benchmark,
        String setting,
        String yardstickIs,
        Series yardstick,
        Series project,
        @Nullable Goal goal,
        String bound,
        List<String> notes) {
    public Comparison {
        notes = List.copyOf(notes);
    }

    /** The project's median over the yardstick's. */
    @JsonProperty
    public double ratio() {
        return project.median() / yardstick.median();
    }

    /** Null where no goal is set. */
    @JsonProperty
    public @Nullable Boolean met() {
        return goal == null ? null : goal.met(ratio(), project.median());
    }
}
