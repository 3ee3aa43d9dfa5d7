package org.vigie.eventlog.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.AppendRefusedException;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.erasure.ErasureLedgerException;
import org.vigie.eventlog.erasure.LedgerEntry;

/**
 * Writes batches, one after the other, on one thread. It remembers the head from its own last commit and tries to go on from
 * there in one statement; where that does not work it locks the head, judges the batch and writes what may go in.
 */
final class BatchWriter implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final AppendSettings settings;
    private final LogClock clock;
    private final ErasureLedger ledger;
    private final RecentEvents recent;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Outage outage = new Outage("appends");
    private final Outage ledgerOutage = new Outage("erasures");
    private @Nullable WriterSession session;
    private @Nullable HeadRow head;

    BatchWriter(
            DataSource dataSource, AppendSettings settings, LogClock clock, ErasureLedger ledger, RecentEvents recent) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.clock = clock;
        this.ledger = ledger;
        this.recent = recent;
    }

    /** Writes those of {@code taken} that somebody waits for and returns an answer to each. */
    Answers write(List<PendingAppend> taken) {
        Answers answers = new Answers();
        List<PendingAppend> batch =
                taken.stream().filter(PendingAppend::isWanted).toList();
        Patience patience = new Patience(settings.settleTimeout());
        for (List<PendingAppend> rest = inTime(batch, answers); !rest.isEmpty(); rest = answers.unanswered(batch)) {
            try {
                attempt(rest, answers);
                outage.ended();
            } catch (SQLException e) {
                boolean connected = session != null;
                drop();
                SqlFailure failure = connected ? SqlFailure.of(e) : SqlFailure.ofConnecting(e);
                if (!patience.allows(failure) || (patience.isTried() && isStopped())) {
                    giveUp(answers.unanswered(batch), answers, patience.isUnsettled(), e);
                }
            } catch (LogUnavailableException e) {
                giveUp(answers.unanswered(batch), answers, patience.isUnsettled(), e);
            } catch (RuntimeException | Error e) {
                drop();
                giveUp(answers.unanswered(batch), answers, true, e);
            }
        }
        return answers;
    }

    /** Whoever waited too long has given up, or will soon: what it wants is not stored behind its back. */
    private List<PendingAppend> inTime(List<PendingAppend> batch, Answers answers) {
        if (batch.isEmpty() || !batch.getFirst().hasWaited(settings.queueTimeout())) {
            return batch; // the others came later
        }
        for (PendingAppend pending : batch) {
            if (pending.hasWaited(settings.queueTimeout())) {
                answers.fail(
                        pending, new LogUnavailableException("the log did not get to this in time", RETRY_AFTER, null));
            }
        }
        return answers.unanswered(batch);
    }

    private void attempt(List<PendingAppend> batch, Answers answers) throws SQLException {
        WriterSession open = session;
        if (open == null) {
            open = WriterSession.open(dataSource, settings.commitTimeout());
            session = open;
        }
        if (head == null || !BatchJudge.isPlain(batch) || !writeAtOnce(open, head, batch, answers)) {
            writeJudged(open, batch, answers);
        }
    }

    /** The common path: one statement, judged by the database's own indexes. */
    private boolean writeAtOnce(WriterSession open, HeadRow remembered, List<PendingAppend> batch, Answers answers)
            throws SQLException {
        Instant now = clock.now();
        PlacedBatch placed = PlacedBatch.after(remembered, batch, remembered.nextRecordedAt(now));
        try {
            if (!open.append(placed, now)) {
                return false;
            }
        } catch (SQLException e) {
            if (SqlFailure.of(e) == SqlFailure.REFUSED) {
                return false;
            }
            throw e;
        }
        committed(placed);
        answers.appended(placed);
        return true;
    }

    private void committed(PlacedBatch placed) {
        head = placed.after();
        clock.agreed(placed.after().recordedAt());
        recent.add(placed.stored());
    }

    /** With the head locked no one else appends, so what is looked up stays true until the commit. */
    private void writeJudged(WriterSession open, List<PendingAppend> batch, Answers answers) throws SQLException {
        Answers draft = new Answers();
        try {
            HeadRow locked = open.begin(clock);
            Optional<String> refusal = clock.refusal();
            if (refusal.isPresent()) {
                open.rollback();
                throw new LogUnavailableException(refusal.get(), RETRY_AFTER, null);
            }
            Instant now = clock.now();
            List<PendingAppend> accepted = new BatchJudge(open.lookUp(batch), draft).judge(batch);
            PlacedBatch placed = PlacedBatch.after(locked, accepted, locked.nextRecordedAt(now));
            if (!accepted.isEmpty() && !open.append(placed, now)) {
                throw new IllegalStateException("a locked head has moved");
            }
            erase(open, placed);
            open.commit();
            committed(placed);
            draft.appended(placed);
            answers.addAll(draft);
        } catch (ErasureLedgerException e) {
            open.rollback();
            refuseErasures(batch, answers, e);
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.REFUSED) {
                throw e;
            }
            open.rollback();
            isolate(open, batch, answers, e);
        }
    }

    /** A crash after this leaves someone in the ledger who is not erased in the log: the next start makes up for it. */
    private void erase(WriterSession open, PlacedBatch placed) throws SQLException {
        List<LedgerEntry> erased = placed.appends().stream()
                .filter(append -> append.pending().append().erasing())
                .map(PlacedAppend::ledgerEntry)
                .toList();
        if (!erased.isEmpty()) {
            open.erase(erased, ledger);
            ledgerOutage.ended();
        }
    }

    /** The others of the batch are written once more, without them. */
    private void refuseErasures(List<PendingAppend> batch, Answers answers, ErasureLedgerException cause) {
        List<PendingAppend> erasures =
                batch.stream().filter(pending -> pending.append().erasing()).toList();
        ledgerOutage.failed(erasures.size(), "they are not stored", cause);
        erasures.forEach(pending ->
                answers.fail(pending, new LogUnavailableException("nobody can be erased now", RETRY_AFTER, cause)));
    }

    /** The database refuses something in {@code batch}: by halves, until what it refuses is alone. */
    private void isolate(WriterSession open, List<PendingAppend> batch, Answers answers, SQLException refusal)
            throws SQLException {
        if (batch.size() == 1) {
            answers.fail(
                    batch.getFirst(),
                    new AppendRefusedException(
                            "the database does not take this append: SQLSTATE " + refusal.getSQLState()));
            return;
        }
        int half = batch.size() / 2;
        writeJudged(open, batch.subList(0, half), answers);
        writeJudged(open, batch.subList(half, batch.size()), answers);
    }

    private void giveUp(List<PendingAppend> rest, Answers answers, boolean unsettled, Throwable cause) {
        String outcome = unsettled ? "whether they are stored is not known" : "they are not stored";
        outage.failed(rest.size(), outcome, cause);
        String message = unsettled
                ? "the log did not say whether this is stored"
                : "the log takes no events now"
                        + clock.refusal().map(why -> ": " + why).orElse("");
        rest.forEach(pending -> answers.fail(pending, new LogUnavailableException(message, RETRY_AFTER, cause)));
    }

    private boolean isStopped() {
        try {
            return stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the waiting for a database that does not come back. May be called by any thread. */
    void stop() {
        stopped.countDown();
    }

    private void drop() {
        if (session != null) {
            session.discard();
        }
        session = null;
        head = null;
        recent.forget();
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        session = null;
    }
}
