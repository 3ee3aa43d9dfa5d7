package org.vigie.intake.application.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.intake.application.partners.Standing.NotAnswered;
import org.vigie.intake.application.partners.Standing.OnTheMap;
import org.vigie.intake.application.partners.Standing.Unknown;

/** The map is asked for no more than it must be, and never by many at once. */
class PartnersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 3);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void goodNewsIsAskedForOnceAndBadNewsEachTime() {
        UUID open = UUID.randomUUID();
        Partners partners = partners(id -> id.equals(open) ? new OnTheMap(DAY) : new Unknown());

        assertThat(standings(partners, open, DAY, 3)).containsOnly(new OnTheMap(DAY));
        assertThat(asked).hasValue(1);
        assertThat(standings(partners, open, DAY.plusDays(1), 2)).containsOnly(new OnTheMap(DAY));
        assertThat(asked).as("it may have opened again").hasValue(3);
        assertThat(standings(partners, UUID.randomUUID(), DAY, 2)).containsOnly(new Unknown());
        assertThat(asked).hasValue(5);
    }

    @Test
    void whatEventsToldComesBeforeWhatTheMapAnswered() {
        UUID closed = UUID.randomUUID();
        AtomicInteger heard = new AtomicInteger();
        HeardOf heardOf = _ -> heard.get() == 0 ? Optional.empty() : Optional.of(new OnTheMap(DAY.minusDays(1)));
        Partners partners = new Partners(heardOf, counting(_ -> new OnTheMap(null)), threads);

        assertThat(standings(partners, closed, DAY, 2)).containsOnly(new OnTheMap(null));
        assertThat(asked).hasValue(1);
        heard.set(1);
        assertThat(standings(partners, closed, DAY, 1)).containsOnly(new OnTheMap(null));
        assertThat(asked).hasValue(2);
    }

    @Test
    void fewQuestionsAreUnderWayAndNobodyWaitsForEver() {
        CountDownLatch answers = new CountDownLatch(1);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger underWay = new AtomicInteger();
        Partners partners = partners(_ -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                answers.await();
                return new Unknown();
            } catch (InterruptedException _) {
                return new NotAnswered();
            } finally {
                underWay.decrementAndGet();
            }
        });
        List<CompletableFuture<Standing>> all = IntStream.range(0, 100)
                .mapToObj(_ -> partners.standing(UUID.randomUUID(), DAY).toCompletableFuture())
                .toList();

        await().until(() -> all.stream().filter(CompletableFuture::isDone).count() == 100 - Partners.MOST_AT_ONCE);
        assertThat(all.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                .containsOnly(new NotAnswered());
        answers.countDown();
        assertThat(all.stream().map(CompletableFuture::join).filter(Unknown.class::isInstance))
                .hasSize(Partners.MOST_AT_ONCE);
        assertThat(most).hasValue(Partners.MOST_AT_ONCE);
    }

    private Partners partners(Function<UUID, Standing> map) {
        return new Partners(_ -> Optional.empty(), counting(map), threads);
    }

    private TheMap counting(Function<UUID, Standing> map) {
        return id -> {
            asked.incrementAndGet();
            return map.apply(id);
        };
    }

    private static List<Standing> standings(Partners partners, UUID partnerId, LocalDate day, int times) {
        return Stream.generate(() -> partners.standing(partnerId, day))
                .limit(times)
                .map(CompletionStage::toCompletableFuture)
                .map(CompletableFuture::join)
                .toList();
    }
}
