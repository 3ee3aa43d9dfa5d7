package org.vigie.intake.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostsTest {

    @Test
    void theServerMayCancelWhatNobodyWaitsForAnyMore() {
        var answer = Posts.read(() -> "read")
                .thenCompose(_ -> new CompletableFuture<String>())
                .thenApply(String::strip);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        CompletableFuture.class,
                        future -> assertThat(future.cancel(true)).isTrue());
    }
}
