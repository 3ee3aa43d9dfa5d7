package org.vigie.eventlog.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;

/** Two instances that both have all they can write share the head. */
class SharedHeadTest {
    private static final int APPENDS = 20_000;

    @Test
    void neitherStarvesTheOther() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                PostgresEventLog log = ImpatientLog.open(database.service());
                PostgresEventLog other = ImpatientLog.open(database.service());
                SteadyWriters ours = SteadyWriters.start(log, 8);
                SteadyWriters theirs = SteadyWriters.start(other, 8)) {
            ours.awaitAcknowledged(100);
            theirs.awaitAcknowledged(100);
            long oursBefore = ours.acknowledged();
            long theirsBefore = theirs.acknowledged();
            while (ours.acknowledged() + theirs.acknowledged() < APPENDS) {
                ours.awaitAcknowledged(1);
            }
            double share = (double) (ours.acknowledged() - oursBefore)
                    / (ours.acknowledged() - oursBefore + theirs.acknowledged() - theirsBefore);

            assertThat(share).isBetween(0.2, 0.8);
        }
    }
}
