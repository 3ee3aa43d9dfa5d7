package org.vigie.referral.application.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.domain.DeadlineEvent;
import org.vigie.referral.domain.calendar.OfficeHours;
import org.vigie.referral.domain.calendar.WorkCalendar;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.MovedClock;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.ReferralsApi;
import org.vigie.referral.testing.World;

/** Whoever looks, and however often: what the time asks for happens once. */
@ReferralServiceTest
class DeadlineKeeperTest {
    @Inject
    MovedClock clock;

    @Inject
    DeadlineKeeper keeper;

    @Inject
    Referrals referrals;

    private final World world = new World();

    @AfterEach
    void close() {
        clock.right();
        world.close();
    }

    /** As instances that all believe to have the lease, or one that was killed after its append and another that begins anew. */
    @Test
    void whoLooksAtTheSameTimeOrAgainTakesEachStepOnce() throws Exception {
        InformationPreoccupante information = InformationPreoccupante.in("66");
        world.topic.tell(information);
        ReferralsApi.awaitStatus(information, "SENT");
        UUID referralId = ReferralsApi.referralOf(information);
        clock.at(officeHours(200));
        CyclicBarrier together = new CyclicBarrier(8);
        Callable<Void> looking = () -> {
            together.await();
            keeper.look(new Watch(referralId, UUID.randomUUID()));
            keeper.look(new Watch(referralId, UUID.randomUUID()));
            return null;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> looked :
                    threads.invokeAll(Stream.generate(() -> looking).limit(8).toList())) {
                looked.get();
            }
        }
        List<String> steps = referrals.find(referralId).orElseThrow().events().stream()
                .filter(DeadlineEvent.class::isInstance)
                .map(event -> event.toString().replaceAll("at=.*", ""))
                .toList();
        assertThat(steps).isNotEmpty().doesNotHaveDuplicates();
        clock.at(officeHours(400));
        keeper.look(new Watch(referralId, UUID.randomUUID()));
        clock.right();
        keeper.look(new Watch(referralId, UUID.randomUUID()));
        assertThat(referrals.find(referralId).orElseThrow().events())
                .filteredOn(DeadlineEvent.class::isInstance)
                .hasSize(steps.size());
    }

    private static Instant officeHours(int daysAhead) {
        return WorkCalendar.of(OfficialAuthorities.authority("66D").orElseThrow(), OfficeHours.USUAL)
                .openFrom(Clock.systemUTC().instant().plus(Duration.ofDays(daysAhead)));
    }
}
