package org.vigie.referral.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.referral.testing.DepartmentStandIn.status;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.MovedClock;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** Whatever the clock of an instance does, nobody waits for it. */
@ReferralServiceTest
class ClockJumpTest {
    private static final Duration FAR = Duration.ofHours(3);

    @Inject
    MovedClock clock;

    private final World world = new World();

    @BeforeEach
    void configureAnAuthority() {
        configure("44D", "44", webhook(world.department.timeless()));
    }

    @AfterEach
    void close() {
        clock.right();
        world.close();
    }

    @Test
    void whatIsReferredByAClockThatIsAheadIsSentAndTriedAgainAtOnce() {
        assertSent(FAR);
    }

    @Test
    void whatIsReferredByAClockThatIsBehindIsSentAndTriedAgainAtOnce() {
        assertSent(FAR.negated());
    }

    private void assertSent(Duration ahead) {
        InformationPreoccupante information = InformationPreoccupante.in("44");
        world.department.next(status(500));
        clock.ahead(ahead);
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts.delivered", contains(false, true));
        }
    }

    /** Waiting for the dossier, it was put off by a clock that is put back. */
    @Test
    void whatWaitsIsNotForgottenWhenTheClockIsPutBack() {
        InformationPreoccupante information = InformationPreoccupante.in("44");
        clock.ahead(FAR);
        world.topic.tell(information);
        awaitStatus(information, "WAITING").body("waitingFor", equalTo("DOSSIER_UNAVAILABLE"));
        clock.right();
        try (IntakeStub _ = world.intake(information)) {
            awaitStatus(information, "SENT");
        }
    }
}
