package org.vigie.eventlog.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.postgres.TestDatabase;

class LeasesTest {
    private final TestDatabase database = TestDatabase.create();
    private final Leases mine = new Leases(database.service(), "mine", Duration.ofSeconds(30));
    private final Leases theirs = new Leases(database.service(), "theirs", Duration.ofSeconds(30));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_holds_it_at_a_time() throws SQLException {
        assertThat(mine.take("relay")).isPresent();
        assertThat(theirs.take("relay")).isEmpty();
        assertThat(mine.take("relay")).isEmpty();
        assertThat(theirs.take("reminders")).isPresent();
    }

    @Test
    void released_it_is_free_at_once_and_the_next_token_is_greater() throws SQLException {
        Lease lease = mine.take("relay").orElseThrow();
        assertThat(mine.renew(lease)).isTrue();
        mine.release(lease);
        Lease next = theirs.take("relay").orElseThrow();
        assertThat(next.token()).isGreaterThan(lease.token());
        assertThat(mine.renew(lease)).isFalse();
        mine.release(lease);
        assertThat(theirs.renew(next)).isTrue();
    }

    @Test
    void without_renewal_it_expires() throws SQLException {
        Leases hasty = new Leases(database.service(), "hasty", Duration.ofMillis(200));
        Lease lease = hasty.take("relay").orElseThrow();
        Optional<Lease> next =
                await().atMost(Duration.ofSeconds(10)).until(() -> mine.take("relay"), Optional::isPresent);
        assertThat(next).get().extracting(Lease::token).isEqualTo(lease.token() + 1);
        assertThat(hasty.renew(lease)).isFalse();
    }
}
