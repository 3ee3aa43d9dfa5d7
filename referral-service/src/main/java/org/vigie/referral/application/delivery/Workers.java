package org.vigie.referral.application.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes tasks from the list and does them side by side, so that no authority waits for another's slow system. Any number of
 * instances share the list.
 */
@ApplicationScoped
public class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    /** For what neither rings nor has a time: another instance that dies with a row locked. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

    private final TodoList todo;
    private final Worker worker;
    private final Bell bell;
    private final int perAuthority;
    private final Semaphore free;
    private final Map<String, Integer> inHand = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;
    private boolean failing;

    Workers(TodoList todo, Worker worker, Bell bell, DeliverySettings settings) {
        this.todo = todo;
        this.worker = worker;
        this.bell = bell;
        this.perAuthority = settings.perAuthority();
        this.free = new Semaphore(settings.concurrency());
    }

    void start(@Observes StartupEvent started) {
        var _ = threads.submit(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        bell.ring();
        threads.shutdown();
        if (!finished()) {
            // what is cut off is uncertain, and is sent again under the same id
            threads.shutdownNow();
        }
    }

    private boolean finished() {
        try {
            return threads.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        try {
            while (running) {
                long heard = bell.rings();
                Optional<Duration> idle = takeSome();
                if (idle.isPresent()) {
                    bell.await(heard, idle.get());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** When there was nothing to do: how long to wait, unless it rings before. */
    private Optional<Duration> takeSome() throws InterruptedException {
        free.acquire();
        free.release();
        TodoList.Leased leased = lease();
        for (Task task : leased.tasks()) {
            free.acquire();
            inHand.merge(task.authority(), 1, Integer::sum);
            threads.execute(() -> work(task));
        }
        return leased.tasks().isEmpty()
                ? Optional.of(leased.next()
                        .filter(next -> next.compareTo(LONGEST_IDLE) < 0)
                        .orElse(LONGEST_IDLE))
                : Optional.empty();
    }

    /** What cannot be read now is read later; it is said once, not each time. */
    private TodoList.Leased lease() {
        try {
            TodoList.Leased leased = todo.lease(free.availablePermits(), perAuthority, inHand);
            failing = false;
            return leased;
        } catch (RuntimeException e) {
            LOG.logf(failing ? Logger.Level.DEBUG : Logger.Level.WARN, e, "the list of deliveries cannot be read");
            failing = true;
            return new TodoList.Leased(List.of(), Optional.of(AFTER_FAILURE));
        }
    }

    /** Only what stood in somebody's way is worth another look at the list. */
    private void work(Task task) {
        try {
            worker.work(task);
        } catch (RuntimeException e) {
            LOG.warnf(e, "referral %s comes again when its lease ends", task.referralId());
        } finally {
            boolean stoodInTheWay =
                    free.availablePermits() == 0 || inHand.getOrDefault(task.authority(), 0) >= perAuthority;
            inHand.compute(task.authority(), (_, count) -> count == null || count == 1 ? null : count - 1);
            free.release();
            if (stoodInTheWay) {
                bell.ring();
            }
        }
    }
}
