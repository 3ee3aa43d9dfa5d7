package org.vigie.bench.following;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.bench.load.HttpLine;
import org.vigie.bench.measure.Latencies;

/** Reads the report again and again, and notes up to which position of intake's log everything is in it. */
final class ReportPoller implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 5;
    private static final Pattern POSITION = Pattern.compile("\"position\":\\{[^}]*\"intake\":(\\d+)");

    private final String analytics;
    private final String token;
    private final List<Read> reads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread poller;

    /** One answer, and when it was there. */
    record Read(long position, long at) {}

    private ReportPoller(String analytics, String token) {
        this.analytics = analytics;
        this.token = token;
        this.poller = Thread.ofPlatform().daemon().start(this::poll);
    }

    /** Begins to read. */
    static ReportPoller start(String analytics, String token) {
        return new ReportPoller(analytics, token);
    }

    private void poll() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String path = "/v1/reports/activity?audience=internal&from=" + today.minusYears(1) + "&to=" + today;
        try (HttpLine line = new HttpLine(analytics)) {
            do {
                HttpLine.Answer answer = line.ask("GET", path, token, "");
                long now = System.nanoTime();
                Matcher position = POSITION.matcher(answer.body());
                if (answer.status() != 200) throw new IOException("the report was answered with " + answer.status());
                reads.add(new Read(position.find() ? Long.parseLong(position.group(1)) : 0, now));
            } while (!stopped.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** All answers, in order; once it is closed. */
    List<Read> reads() {
        return reads;
    }

    /** From one answer to the next: what it cannot see below. */
    Latencies resolution() {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < reads.size(); i++)
            gaps.add(reads.get(i).at() - reads.get(i - 1).at());
        return Latencies.of(gaps);
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            poller.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
