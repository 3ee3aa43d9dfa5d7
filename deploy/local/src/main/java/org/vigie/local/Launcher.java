package org.vigie.local;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.vigie.local.demo.UnexpectedAnswer;
import org.vigie.local.launch.Checkout;
import org.vigie.local.launch.Console;
import org.vigie.local.launch.LocalStack;
import org.vigie.local.launch.Options;
import org.vigie.local.process.StartFailure;

/** What {@code deploy/run} becomes once everything is built. */
public final class Launcher {
    private Launcher() {}

    /** Ends with 0 on request, 1 when something did not start or the demo's figures differ. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    private static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            Checkout checkout = Checkout.find();
            Options options = Options.parse(words, checkout.usualData());
            if (options.help()) {
                out.print(Options.USAGE);
                return 0;
            }
            LocalStack stack = LocalStack.start(checkout, options, new Console(out));
            boolean asPublished = !options.demo() || stack.demo();
            if (options.exit()) return asPublished ? 0 : 1;
            new CountDownLatch(1).await(); // until a signal ends this JVM, whose shutdown hook stops the stack
            return 0;
        } catch (StartFailure | UnexpectedAnswer sentence) {
            err.println(sentence.getMessage());
            return 1;
        } catch (UncheckedIOException unusable) {
            err.println(unusable.getMessage()
                    + (unusable.getCause() == null
                            ? ""
                            : ": " + unusable.getCause().getMessage()));
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
