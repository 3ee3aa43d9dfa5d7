package org.vigie.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Posts calls at a fixed rate, however long the answers take (an open loop): each call has its moment, and is counted from that
 * moment even when all connections were busy then.
 */
public final class PacedCalls {
    private static final int CONNECTIONS = 64;
    private static final String CASE = "\"caseId\":\"";
    private static final int UUID_LENGTH = 36;

    private final String intake;
    private final List<String> tokens;

    /** Posts to intake, under these tokens in turn. */
    public PacedCalls(String intake, List<String> tokens) {
        this.intake = intake;
        this.tokens = List.copyOf(tokens);
    }

    /** A call that was recorded. */
    public record Recorded(FictiveCase of, UUID caseId, String token, long due) {}

    /** Hears of each recorded call at once, on the connection that posted it. */
    public interface Listener {
        /** The call is durable. */
        void recorded(Recorded call, HttpLine line) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param count calls that were recorded
     * @param lateNanos how long after its moment a call was answered at most
     */
    public record Paced(long count, long lateNanos) {}

    /**
     * Posts so many calls a second, for so long.
     *
     * @throws IllegalStateException when any was not recorded
     */
    public Paced post(int perSecond, Duration length, Listener listener) {
        long count = perSecond * length.toMillis() / 1000;
        AtomicLong next = new AtomicLong();
        AtomicLong late = new AtomicLong();
        long begin = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, CONNECTIONS)
                    .<Future<?>>mapToObj(_ -> workers.submit(() -> {
                        SplittableRandom random = new SplittableRandom();
                        try (HttpLine line = new HttpLine(intake)) {
                            for (long mine = next.getAndIncrement(); mine < count; mine = next.getAndIncrement()) {
                                long due = begin + mine * 1_000_000_000L / perSecond;
                                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime())
                                    LockSupport.parkNanos(wait);
                                String token = tokens.get((int) (mine % tokens.size()));
                                Recorded call = post(line, FictiveCase.any(random), token, due);
                                late.accumulateAndGet(System.nanoTime() - due, Math::max);
                                listener.recorded(call, line);
                            }
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    }))
                    .toList();
            for (Future<?> each : all) each.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("calls could not be posted: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new Paced(count, late.get());
    }

    private static Recorded post(HttpLine line, FictiveCase of, String token, long due) throws IOException {
        HttpLine.Answer answer = line.ask("POST", "/v1/calls", token, CallBody.call(of));
        if (answer.status() != 201) throw new IOException("a call was answered with " + answer.status());
        int at = answer.body().indexOf(CASE) + CASE.length();
        return new Recorded(of, UUID.fromString(answer.body().substring(at, at + UUID_LENGTH)), token, due);
    }

    /** Posts an information préoccupante on the call's case, for the department. */
    public static void refer(Recorded call, HttpLine line, String department) throws IOException {
        HttpLine.Answer answer = line.ask(
                "POST",
                "/v1/cases/" + call.caseId() + "/actions",
                call.token(),
                CallBody.referral(call.of(), department));
        if (answer.status() != 201) throw new IOException("an action was answered with " + answer.status());
    }
}
