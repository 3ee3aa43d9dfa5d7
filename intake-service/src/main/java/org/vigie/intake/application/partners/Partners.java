package org.vigie.intake.application.partners;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.vigie.intake.application.partners.Standing.NotAnswered;
import org.vigie.intake.application.partners.Standing.OnTheMap;

/**
 * The partners of the map. What events told is believed when it is good news; before one is refused, the map itself is asked. Good news
 * from there is believed for a moment too; bad news never is. Few questions are under way at a time: many posts that name partners nobody heard
 * of are no flood for the map.
 */
@ApplicationScoped
public class Partners {
    static final int MOST_AT_ONCE = 16;

    private static final int MOST_REMEMBERED = 1_000;
    private static final Duration A_MOMENT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HeardOf heardOf;
    private final TheMap map;
    private final ExecutorService virtualThreads;
    private final Semaphore questions = new Semaphore(MOST_AT_ONCE, true);
    private final Cache<UUID, OnTheMap> answered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(A_MOMENT)
            .executor(Runnable::run)
            .build();

    Partners(HeardOf heardOf, TheMap map, @VirtualThreads ExecutorService virtualThreads) {
        this.heardOf = heardOf;
        this.map = map;
        this.virtualThreads = virtualThreads;
    }

    /** What is known of a partner that is to help on {@code day}. Never blocks the caller. */
    public CompletionStage<Standing> standing(UUID partnerId, LocalDate day) {
        return CompletableFuture.supplyAsync(
                () -> known(partnerId)
                        .filter(partner -> partner.helpsOn(day))
                        .<Standing>map(partner -> partner)
                        .orElseGet(() -> ask(partnerId)),
                virtualThreads);
    }

    /** Events come before what the map answered: they may tell of what has changed since. */
    private Optional<OnTheMap> known(UUID partnerId) {
        return heardOf.find(partnerId).or(() -> Optional.ofNullable(answered.getIfPresent(partnerId)));
    }

    private Standing ask(UUID partnerId) {
        try {
            if (!questions.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new NotAnswered();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new NotAnswered();
        }
        try {
            Standing answer = map.ask(partnerId);
            if (answer instanceof OnTheMap partner) {
                answered.put(partnerId, partner);
            }
            return answer;
        } finally {
            questions.release();
        }
    }
}
