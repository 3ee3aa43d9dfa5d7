package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.eventlog.conformance.Samples.append;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private static AppendQueue queue(int appends, long bytes, int batch, Duration linger) {
        return new AppendQueue(new AppendSettings(appends, bytes, batch, linger, LONG, LONG, LONG));
    }

    private static PendingAppend pending(String name) {
        return new PendingAppend(append(name, 0, name));
    }

    @Test
    void givesWhatWaitsInOrderAndNoMoreThanABatch() throws InterruptedException {
        AppendQueue queue = queue(10, 1 << 20, 2, Duration.ZERO);
        List<PendingAppend> all = List.of(pending("a"), pending("b"), pending("c"));
        all.forEach(queue::offer);

        assertThat(queue.take()).isEqualTo(all.subList(0, 2));
        assertThat(queue.take()).isEqualTo(all.subList(2, 3));
    }

    @Test
    void isBoundedByNumber() {
        AppendQueue queue = queue(2, 1 << 20, 2, Duration.ZERO);

        assertThat(queue.offer(pending("a"))).isTrue();
        assertThat(queue.offer(pending("b"))).isTrue();
        assertThat(queue.offer(pending("c"))).isFalse();
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    void isBoundedByBytesButTakesOneAppendOfAnySize() throws InterruptedException {
        AppendQueue queue = queue(10, 1, 10, Duration.ZERO);

        assertThat(queue.offer(pending("a"))).isTrue();
        assertThat(queue.offer(pending("b"))).isFalse();
        queue.take();
        assertThat(queue.offer(pending("b"))).isTrue();
    }

    @Test
    void onceClosedItGivesOutWhatWaitsAndThenNothing() throws InterruptedException {
        AppendQueue queue = queue(10, 1 << 20, 10, Duration.ZERO);
        PendingAppend waiting = pending("a");
        queue.offer(waiting);
        queue.close();

        assertThat(queue.offer(pending("b"))).isFalse();
        assertThat(queue.take()).containsExactly(waiting);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void lingersForMoreUntilTheBatchIsFull() throws Exception {
        AppendQueue queue = queue(10, 1 << 20, 2, Duration.ofMinutes(1));
        queue.offer(pending("a"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<PendingAppend>> batch = threads.submit(queue::take);
            queue.offer(pending("b"));

            assertThat(batch.get(30, TimeUnit.SECONDS)).hasSize(2);
        }
    }
}
