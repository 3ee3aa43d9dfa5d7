package org.vigie.referral.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final Duration SOON = Duration.ofSeconds(9);
    private static final Task TASK = new Task(UUID.randomUUID(), 1, "59D", 0, 0, UUID.randomUUID());

    private final Queue<Task> done = new ConcurrentLinkedQueue<>();
    private final Bell bell = new Bell();
    private final Looked list = new Looked();
    private final Workers workers = new Workers(
            list,
            new Noting(),
            bell,
            new SmallRyeConfigBuilder()
                    .withMapping(DeliverySettings.class)
                    .withConverter(Duration.class, 100, new DurationConverter())
                    .withDefaultValue("vigie.delivery.public-url", "https://referral.example")
                    .build()
                    .getConfigMapping(DeliverySettings.class));

    @AfterEach
    void stop() {
        workers.stop(new ShutdownEvent());
    }

    @Test
    void whoeverIsIdleDoesNotLookAgainUntilItRingsAndThenAtOnce() {
        workers.start(new StartupEvent());
        await().atMost(SOON).until(() -> list.looks.get() == 1);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> list.looks.get() == 1);
        list.ready.add(TASK);
        bell.ring();
        await().atMost(SOON).untilAsserted(() -> assertThat(done).containsExactly(TASK));
    }

    @Test
    void whatRingsWhileTheListIsReadIsNotMissed() {
        list.whileRead = () -> {
            list.ready.add(TASK);
            bell.ring();
        };
        workers.start(new StartupEvent());
        await().atMost(SOON).untilAsserted(() -> assertThat(done).containsExactly(TASK));
    }

    @Test
    void whatBecomesReadyIsTakenWhenItIs() {
        list.next = Optional.of(Duration.ofMillis(300));
        workers.start(new StartupEvent());
        await().atMost(SOON).until(() -> list.looks.get() == 1);
        list.ready.add(TASK);
        await().atMost(SOON).untilAsserted(() -> assertThat(done).containsExactly(TASK));
    }

    /** A list that counts how often it is looked at. */
    private static final class Looked implements TodoList {
        private final AtomicInteger looks = new AtomicInteger();
        private final Queue<Task> ready = new ConcurrentLinkedQueue<>();
        private volatile Optional<Duration> next = Optional.empty();
        private volatile Runnable whileRead = () -> {};

        @Override
        public Leased lease(int limit, int perAuthority, Map<String, Integer> inHand) {
            List<Task> tasks = new ArrayList<>();
            for (Task task = ready.poll(); task != null; task = ready.poll()) {
                tasks.add(task);
            }
            if (looks.getAndIncrement() == 0) {
                whileRead.run();
            }
            return new Leased(tasks, next);
        }

        @Override
        public void putOff(Task task, Duration delay) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(Task task) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Noting extends Worker {
        @SuppressWarnings("NullAway") // nothing is asked of them
        private Noting() {
            super(null, null, null, null, null, null);
        }

        @Override
        void work(Task task) {
            done.add(task);
        }
    }
}
