package org.vigie.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.StartFailure;

class SupervisorTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicInteger changes = new AtomicInteger();
    private final Supervisor supervisor = new Supervisor(
            new Console(new PrintStream(said, true, StandardCharsets.UTF_8)),
            Clock.systemUTC(),
            changes::incrementAndGet);
    private final Sleeper sleeper = new Sleeper();

    @AfterEach
    void stopAll() {
        supervisor.close();
        supervisor.stop(List.of(sleeper));
    }

    @Test
    void starts_again_what_was_killed_and_says_so() {
        supervisor.start(sleeper);
        supervisor.watch();
        ChildProcess first = supervisor.process(sleeper);
        first.kill();
        await().untilAsserted(() -> assertThat(changes).hasValue(1));
        assertThat(supervisor.process(sleeper).pid()).isNotEqualTo(first.pid());
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("sleeper ended with 137; starting it again");
    }

    @Test
    void tries_again_when_it_does_not_start_at_first() {
        supervisor.start(sleeper);
        supervisor.watch();
        sleeper.refusals.set(2);
        supervisor.process(sleeper).kill();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(changes).hasValue(1));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("did not start (no room)");
        assertThat(supervisor.process(sleeper).alive()).isTrue();
    }

    @Test
    void ends_what_says_that_it_is_not_live_so_that_it_is_started_again() throws IOException {
        AtomicInteger status = new AtomicInteger(200);
        HttpServer probe = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        probe.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        probe.start();
        URI live = URI.create("http://127.0.0.1:" + probe.getAddress().getPort() + "/q/health/live");
        try {
            supervisor.start(sleeper);
            supervisor.watch();
            ChildProcess first = supervisor.process(sleeper);
            supervisor.endUnlessLive(sleeper, live);
            assertThat(first.alive()).isTrue();

            status.set(503);
            supervisor.endUnlessLive(sleeper, live);
            await().untilAsserted(() -> assertThat(changes).hasValue(1));
            assertThat(first.alive()).isFalse();
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("sleeper says that it is not live; ending it", "ended with 143; starting it again");
        } finally {
            probe.stop(0);
        }
        ChildProcess second = supervisor.process(sleeper);
        supervisor.endUnlessLive(sleeper, live);
        assertThat(second.alive()).as("who does not answer may be busy").isTrue();
    }

    @Test
    void leaves_alone_what_it_was_asked_to_stop() {
        supervisor.start(sleeper);
        supervisor.watch();
        ChildProcess only = supervisor.process(sleeper);
        supervisor.close();
        supervisor.stop(List.of(sleeper));
        assertThat(only.alive()).isFalse();
        assertThat(sleeper.starts).hasValue(1);
        assertThat(said.size()).isZero();
    }

    /** A process that does nothing for a minute; it may refuse to start. */
    private final class Sleeper implements Part {
        private final AtomicInteger starts = new AtomicInteger();
        private final AtomicInteger refusals = new AtomicInteger();

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public ChildProcess start() {
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) throw new StartFailure("no room");
            starts.incrementAndGet();
            return ChildProcess.start(new Command(
                    name(), List.of(), List.of("sleep", "60"), Map.of(), folder.resolve("sleeper.log"), "KILL"));
        }

        @Override
        public void stop(ChildProcess running) {
            running.stop(Duration.ofSeconds(5));
        }
    }
}
