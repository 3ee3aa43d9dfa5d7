package org.vigie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.bench.stack.PlainService;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Checkout;
import org.vigie.local.token.Bearer;
import org.vigie.local.token.SigningKey;
import org.vigie.local.token.TokenIssuer;

/** What benchmarks have at hand. Everything they write lies in one folder of the checkout, on a real disk. */
public final class Lab implements AutoCloseable {
    private final Checkout checkout;
    private final Sizes sizes;
    private final TokenIssuer tokens;
    private @Nullable RunningStack stack;

    Lab(Checkout checkout, Sizes sizes) {
        this.checkout = checkout;
        this.sizes = sizes;
        this.tokens = new TokenIssuer(SigningKey.at(checkout.signingKey()), Clock.systemUTC());
    }

    public Sizes sizes() {
        return sizes;
    }

    /** A folder of the benchmark's own. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(home().resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path home() {
        return checkout.root().resolve("deploy/.local/bench");
    }

    /** The running stack, started when there is none. */
    public RunningStack stack() {
        RunningStack running = stack;
        if (running == null) {
            say("starting the stack");
            running = RunningStack.start(checkout, home().resolve("stack"));
            stack = running;
        }
        return running;
    }

    /** Another stack, empty, after the running one was stopped. */
    public RunningStack startAnew() {
        stopStack();
        return stack();
    }

    /** The plain service, on this stack's database server, in a JVM with these options. */
    public PlainService plainService(String... jvm) {
        return PlainService.start(checkout, stack().databases(), folder("panache"), List.of(jvm));
    }

    /** Tokens of so many systems that report calls. */
    public List<String> callWriters(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> tokens.issue(new Bearer("call-writer", "", "bench-" + number)))
                .toList();
    }

    /** A token of the role. */
    public String token(String role) {
        return tokens.issue(new Bearer(role, "", "bench"));
    }

    /** Tells whoever waits what goes on. */
    public void say(String line) {
        System.err.println("  " + line);
    }

    /** Stops the stack; the next one is empty. */
    void stopStack() {
        if (stack != null) stack.close();
        stack = null;
    }

    @Override
    public void close() {
        stopStack();
    }
}
