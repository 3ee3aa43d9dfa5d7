package org.vigie.eventlog.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.verification.Verdict.Whole;

/** The log need not stand still to be verified. */
class VerificationWhileAppendingTest {

    @Test
    void aLogThatGrowsMeanwhileIsWholeUpToWhereItWasAtTheStart() throws Exception {
        try (LogFixture log = new LogFixture();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean enough = new AtomicBoolean();
            Future<?> appending = threads.submit(() -> {
                while (!enough.get()) {
                    log.appendMany(50, 10);
                }
            });
            LogVerification verification = new LogVerification(log.database().service(), 2, 10);
            List<Long> positions = new ArrayList<>();
            while (positions.isEmpty() || positions.getLast() < 2000) {
                long before = log.log().head().position();
                Verdict verdict = verification.verify(List.of(), position -> {});

                assertThat(verdict).isInstanceOf(Whole.class);
                positions.add(((Whole) verdict).position());
                assertThat(positions.getLast()).isGreaterThanOrEqualTo(before);
            }
            enough.set(true);
            appending.get(60, TimeUnit.SECONDS);
            assertThat(positions.stream().distinct()).hasSizeGreaterThan(1);
        }
    }
}
