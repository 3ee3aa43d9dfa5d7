package org.vigie.local.launch;

import java.time.Duration;
import java.time.Instant;
import org.vigie.local.demo.Demo;
import org.vigie.local.token.SigningKey;

/** The stack of one launcher, as {@code deploy/run} shows it to people. */
public final class LocalStack {
    private final Checkout checkout;
    private final Stack stack;
    private final Console console;

    private LocalStack(Checkout checkout, Stack stack, Console console) {
        this.checkout = checkout;
        this.stack = stack;
        this.console = console;
    }

    /**
     * Starts everything; from here on the end of this JVM is the end of the stack.
     *
     * @throws org.vigie.local.process.StartFailure with a sentence for people
     */
    public static LocalStack start(Checkout checkout, Options options, Console console) {
        Instant begin = Instant.now();
        DataFolder folder = DataFolder.open(options.data());
        Orphans.end(folder);
        if (options.fresh()) folder.empty();
        Ports ports = Ports.choose(options.freePorts(), options.login());
        ports.requireFree();
        Stack stack = new Stack(checkout, folder, ports, console, options.train());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.stop();
            folder.close();
            console.say("stopped");
        }));
        console.say("starting PostgreSQL, Kafka" + (options.login() ? ", Keycloak" : "")
                + " and four services; data and logs in " + folder.path());
        stack.start();
        Welcome.say(stack, console, Duration.between(begin, Instant.now()));
        return new LocalStack(checkout, stack, console);
    }

    /** Replays the first year and prints its figures; whether all are as published. */
    public boolean demo() {
        return new Demo(stack.endpoints(), SigningKey.at(checkout.signingKey()), console).run();
    }
}
