package org.vigie.bench.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether a service takes requests. */
public final class Ready {
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private Ready() {}

    /**
     * Waits until the address answers with 200.
     *
     * @throws IllegalStateException when it does not within minutes
     */
    public static void await(String address) {
        await(address, () -> true);
    }

    /**
     * Waits until the address answers with 200.
     *
     * @param alive whether it still may
     * @throws IllegalStateException when it will not any more, or does not within minutes
     */
    static void await(String address, BooleanSupplier alive) {
        Progress.await(
                address,
                () -> {
                    if (answers(URI.create(address))) return 1;
                    if (!alive.getAsBoolean()) throw new IllegalStateException(address + " will never answer");
                    return 0;
                },
                1,
                BETWEEN);
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
