package org.vigie.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OneEventLoopTest {
    @Test
    void whoeverAsksItIsTheSameEventLoop() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            OneEventLoop loop = new OneEventLoop(vertx);
            Set<Thread> threads = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                CompletableFuture<Thread> ran = new CompletableFuture<>();
                Thread.startVirtualThread(() -> loop.execute(() -> {
                    assertThat(Context.isOnEventLoopThread()).isTrue();
                    ran.complete(Thread.currentThread());
                }));
                threads.add(ran.get());
            }
            assertThat(threads).hasSize(1);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }
}
