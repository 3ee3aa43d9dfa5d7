package org.vigie.referral.application.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.subscription.ReadYourWrites;
import org.vigie.referral.adapter.postgres.DeadlinesProjection;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Request;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralEscalated;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.calendar.OfficeHours;
import org.vigie.referral.domain.calendar.WorkCalendar;
import org.vigie.referral.testing.MovedClock;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.territories.Territories;

/**
 * A year of referrals, lived step by step with a moved clock on the real log, list and workers. A few of them in the tests; for all
 * of them {@code -Dvigie.simulation.referrals=20000}.
 */
@ReferralServiceTest
@TestProfile(SimulatedYearTest.Alone.class)
class SimulatedYearTest {
    /** A database of its own: its year would be seen in what other tests list and count. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final Logger LOG = Logger.getLogger(SimulatedYearTest.class);
    private static final int REFERRALS = Integer.getInteger("vigie.simulation.referrals", 60);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant FROM =
            LocalDate.of(2024, 1, 1).atStartOfDay(PARIS).toInstant();
    private static final Instant TO =
            LocalDate.of(2025, 1, 1).atStartOfDay(PARIS).toInstant();
    private static final Duration TICK = Duration.ofHours(REFERRALS < 1000 ? 6 : 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_A_TIME = 32;

    @Inject
    MovedClock clock;

    @Inject
    Referrals referrals;

    @Inject
    DeadlineKeeper keeper;

    @Inject
    Watchlist watchlist;

    @Inject
    DeadlinesProjection projection;

    @Inject
    ReadYourWrites reads;

    @Inject
    DataSource database;

    private final List<UUID> ids = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    @AfterEach
    void putTheClockRight() {
        clock.right();
    }

    @Test
    void aYearPassesWithoutAStormAndNothingIsForgotten() throws Exception {
        live(planned());
        for (UUID id : ids) {
            referrals.find(id).ifPresent(file -> judge(file.events()));
        }
        LOG.infof("a simulated year of %d referrals: %s; digests %d", REFERRALS, counts, digests());
        assertThat(counts).containsKeys("ACKNOWLEDGEMENT kept", "EVALUATION kept", "EVALUATION late");
        assertThat(counts.getOrDefault("EVALUATION reminders", 0)).isPositive();
        assertThat(counts.getOrDefault("EVALUATION escalations", 0)).isPositive();
    }

    private PriorityQueue<SimulatedReferral> planned() {
        Random random = new Random(20_240_101);
        List<org.vigie.territories.Authority> authorities = Territories.authorities().stream()
                .filter(authority -> !authority.departments().isEmpty())
                .toList();
        PriorityQueue<SimulatedReferral> year = new PriorityQueue<>(
                Comparator.comparing(planned -> planned.command().at()));
        long seconds = Duration.between(FROM, TO).toSeconds();
        for (int number = 0; number < REFERRALS; number++) {
            Instant opened = FROM.plusSeconds(random.nextLong(seconds));
            ids.add(SimulatedReferral.plan(year, random, authorities, opened));
        }
        return year;
    }

    private void live(PriorityQueue<SimulatedReferral> year) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Instant now = FROM; now.isBefore(TO); now = now.plus(TICK)) {
                clock.at(now);
                boolean happened = false;
                while (!year.isEmpty() && year.peek().command().at().isBefore(now)) {
                    take(year.poll());
                    happened = true;
                }
                look(threads, happened);
            }
        }
    }

    private void take(SimulatedReferral planned) {
        UUID event = EventIds.of(
                "simulation",
                planned.referralId().toString(),
                planned.command().getClass().getSimpleName(),
                planned.command().at().toString());
        var _ = referrals.handle(
                planned.referralId(), planned.command(), Request.causedBy(event, event, event, "simulation"));
    }

    /** As a second instance beside the service's own workers, until nothing is left to look at. */
    private void look(ExecutorService threads, boolean happened) throws Exception {
        if (happened) {
            assertThat(reads.await(projection, PATIENCE)).isTrue();
        }
        List<Watch> watches = watchlist.lease(AT_A_TIME, clock.instant());
        while (!watches.isEmpty()) {
            List<Callable<Void>> looks = new ArrayList<>();
            for (Watch watch : watches) {
                looks.add(() -> {
                    keeper.look(watch);
                    return null;
                });
            }
            for (Future<Void> looked : threads.invokeAll(looks)) {
                looked.get();
            }
            watches = watchlist.lease(AT_A_TIME, clock.instant());
        }
    }

    /** Counts what happened and holds it to what was promised. */
    private void judge(List<ReferralEvent> events) {
        Set<String> once = new HashSet<>();
        for (ReferralEvent event : events) {
            int routing = event.held().map(held -> held.number()).orElse(0);
            switch (event) {
                case ReferralDeadlineMet met -> {
                    boolean kept = !met.metAt().isAfter(met.dueAt());
                    count(met.deadline(), kept ? "kept" : "late");
                    assertThat(once.add("met " + routing + met.deadline())).isTrue();
                }
                case ReferralOverdue overdue -> {
                    count(overdue.deadline(), "overdue");
                    assertThat(overdue.at()).isAfterOrEqualTo(overdue.dueAt());
                    assertThat(once.add("overdue " + routing + overdue.deadline()))
                            .isTrue();
                }
                case ReferralEscalated escalated -> {
                    count(escalated.deadline(), "escalations");
                    assertThat(once.add("escalated " + routing + escalated.deadline()))
                            .isTrue();
                }
                case ReferralReminded reminder -> {
                    count(reminder.deadline(), "reminders");
                    assertThat(once.add("reminded " + routing + reminder.deadline() + reminder.number()))
                            .isTrue();
                    assertThat(isWelcome(reminder)).as("%s", reminder).isTrue();
                }
                default -> {
                    // not about time
                }
            }
        }
    }

    private static boolean isWelcome(ReferralReminded reminder) {
        Authority authority = reminder.held()
                .flatMap(held -> OfficialAuthorities.authority(held.authority()))
                .orElseThrow();
        boolean anyTime = reminder.facts().urgency() == Urgency.IMMEDIATE_DANGER
                && reminder.deadline() == DeadlineKind.ACKNOWLEDGEMENT;
        WorkCalendar calendar = WorkCalendar.of(authority, OfficeHours.USUAL);
        return anyTime || calendar.openFrom(reminder.at()).equals(reminder.at());
    }

    private void count(DeadlineKind deadline, String what) {
        counts.merge(deadline + " " + what, 1, Integer::sum);
    }

    private int digests() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM digest_sent WHERE day < '2025-01-01'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
