package org.vigie.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.referral.adapter.postgres.PostgresDirectoryTurns;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.AuthorityCommand.ConfigureAuthority;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.AuthorityRejection;
import org.vigie.referral.domain.authority.AuthorityRejection.Taken;
import org.vigie.referral.testing.ReferralServiceTest;

/** Two instances change the directory at once: each has a session of its own, and nothing else in common. */
@ReferralServiceTest
class DirectoryTurnsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    EventLog log;

    @Inject
    SubjectKeys keys;

    @Inject
    EditedAuthorities edited;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private volatile @Nullable Future<CommandResult<AuthorityEvent, AuthorityRejection>> other;
    private volatile boolean lookedAt;

    @Test
    void ofTwoInstancesThatGiveADepartmentAwayAtOnceOneDoes() throws Exception {
        Authorities quick = instance(edited);
        assertThat(quick.configure(entry("94D"), request())).isInstanceOf(Recorded.class);
        Authorities slow = instance(new OnceOthersAreThere());

        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CommandResult<AuthorityEvent, AuthorityRejection>> one =
                    instances.submit(() -> slow.configure(entry("94A", "94"), request()));
            await().atMost(SOON).until(() -> lookedAt);
            Future<CommandResult<AuthorityEvent, AuthorityRejection>> two =
                    instances.submit(() -> quick.configure(entry("94B", "94"), request()));
            other = two;

            assertThat(one.get(60, TimeUnit.SECONDS)).isInstanceOf(Recorded.class);
            assertThat(two.get(60, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.rejection()).isInstanceOf(Taken.class));
        }
    }

    /** The directory as it stands, told once the other instance has made its change, or waits to. */
    private final class OnceOthersAreThere implements EditedAuthorities {
        @Override
        public List<Authority> inForce(Instant at) {
            List<Authority> now = edited.inForce(at);
            lookedAt = true;
            await().atMost(SOON).until(() -> isDone(other) || somebodyWaits());
            return now;
        }

        @Override
        public List<Instant> beginningsAfter(Instant at) {
            return edited.beginningsAfter(at);
        }

        @Override
        public boolean isUpToDate() {
            return edited.isUpToDate();
        }
    }

    private static boolean isDone(@Nullable Future<?> change) {
        return change != null && change.isDone();
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database
                         WHERE NOT granted AND locktype = 'advisory' AND datname = current_database()""")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private Authorities instance(EditedAuthorities view) {
        return new Authorities(log, keys, view, new PostgresDirectoryTurns(database), clock);
    }

    private ConfigureAuthority entry(String code, String... departments) {
        return new ConfigureAuthority(
                new Authority(
                        code,
                        "Collectivité",
                        List.of(departments),
                        Set.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                clock.instant());
    }

    private static Request request() {
        return Request.of(UUID.randomUUID(), "test", RequestContent.NONE, null);
    }
}
