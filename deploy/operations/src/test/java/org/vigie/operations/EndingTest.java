package org.vigie.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a process that is asked to end does by it is tried with the streams of figures. */
class EndingTest {
    private final Ending ending = new Ending();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatIsToBeDoneAtTheEndIsDoneThenAndOnce() {
        ending.start(new StartupEvent());
        ending.then(() -> done.add("first"));
        ending.then(() -> done.add("second"));
        assertThat(done).isEmpty();

        ending.stop(new ShutdownEvent());
        ending.stop(new ShutdownEvent());
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whatComesAfterTheEndIsDoneAtOnce() {
        ending.start(new StartupEvent());
        ending.stop(new ShutdownEvent());
        ending.then(() -> done.add("late"));
        assertThat(done).containsExactly("late");
    }
}
