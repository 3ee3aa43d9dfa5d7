package org.vigie.systemtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.Api;
import org.vigie.local.demo.Tokens;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

/** A service that is asked to stop lets go of those who listen to it, and they go on with the one that takes its place. */
class StoppedStreamTest {
    private static final int LISTENERS = 50;

    /** A service that waits for streams waits ten seconds, {@code quarkus.shutdown.timeout}. */
    private static final int SECONDS = 8;

    @TempDir
    Path folder;

    private final Api api = new Api();
    private final Tokens tokens = RunningStack.tokens();

    @Test
    void listeners_are_let_go_at_once_and_come_back() throws Exception {
        List<StreamListener> listeners = new ArrayList<>();
        try (RunningStack stack = RunningStack.start(folder.resolve("data"))) {
            String seen = "";
            for (int number = 0; number < LISTENERS; number++) {
                StreamListener listener = StreamListener.join(url(stack), "");
                listeners.add(listener);
                seen = listener.nextId();
            }
            await().until(() -> isListenedToBy(stack, LISTENERS));

            ProcessHandle service = ProcessHandle.of(analytics(stack).pid()).orElseThrow();
            assertThat(service.destroy()).isTrue();

            for (StreamListener listener : listeners) {
                assertThat(listener.isEndedWell()).isTrue();
            }
            service.onExit().get(SECONDS, TimeUnit.SECONDS);
            await().until(() -> stack.said("analytics ended with 143; starting it again"));
            comeBack(stack, seen);
        } finally {
            for (StreamListener listener : listeners) {
                listener.close();
            }
        }
    }

    /** With the id that it has it is told nothing until there is something to tell. */
    private void comeBack(RunningStack stack, String seen) throws IOException {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> isListenedToBy(stack, 0));
        try (StreamListener again = StreamListener.join(url(stack), seen)) {
            ObjectNode call = (ObjectNode) new ObjectMapper().readTree("""
                    {"externalReference": "stream-test-1", "occurredAt": "2026-01-01T12:00:00+01:00", "channel": "PHONE",
                     "caller": {"category": "WITNESS"}, "minors": [], "concerns": []}
                    """);
            String intake = stack.endpoints().service(Service.INTAKE).url();
            api.post(intake + "/v1/calls", tokens.of("call-writer"), call).success("a call");
            assertThat(seen).startsWith("0.0.0-");
            assertThat(again.nextId()).startsWith("1.0.0-");
        }
    }

    private static boolean isListenedToBy(RunningStack stack, int clients) throws IOException {
        try (InputStream metrics =
                URI.create(analytics(stack).management() + "/q/metrics").toURL().openStream()) {
            return new String(metrics.readAllBytes(), UTF_8).contains("\nvigie_stream_clients " + clients + ".0\n");
        }
    }

    private static URI url(RunningStack stack) {
        return URI.create(analytics(stack).url());
    }

    private static Endpoints.ServiceEndpoint analytics(RunningStack stack) {
        return stack.endpoints().service(Service.ANALYTICS);
    }
}
