package org.vigie.local.token;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * {@code deploy/token ROLE [--authority CODE] [--client NAME]}: prints a bearer token for the local stack; {@code deploy/token
 * --public-key}: what services check such tokens with.
 */
public final class TokenCommand {
    private static final String USAGE =
            "usage: deploy/token ROLE [--authority CODE] [--client NAME] | --public-key\nroles: ";

    private TokenCommand() {}

    /**
     * Prints the token and ends with 0, or says what is wrong with the arguments and ends with 2.
     *
     * @param arguments the key's file, then the command's own arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        Path keyFile = Path.of(words.pop());
        if (words.isEmpty() || words.contains("--help")) {
            (words.isEmpty() ? err : out).println(USAGE + String.join(", ", Bearer.ROLES));
            return words.isEmpty() ? 2 : 0;
        }
        try {
            SigningKey key = SigningKey.at(keyFile);
            out.println(
                    List.copyOf(words).equals(List.of("--public-key"))
                            ? key.publicKey()
                            : new TokenIssuer(key, Clock.systemUTC()).issue(bearer(words)));
            return 0;
        } catch (IllegalArgumentException sentence) {
            err.println(sentence.getMessage());
            return 2;
        } catch (UncheckedIOException unusable) {
            IOException cause = unusable.getCause();
            err.println(unusable.getMessage() + " (" + (cause == null ? "" : cause.getMessage()) + ")");
            return 1;
        }
    }

    private static Bearer bearer(Deque<String> words) {
        String role = words.pop();
        String authority = "";
        String client = "local-" + role;
        while (!words.isEmpty()) {
            switch (words.pop()) {
                case "--authority" -> authority = value(words, "--authority");
                case "--client" -> client = value(words, "--client");
                case String other -> throw new IllegalArgumentException("There is no option \"" + other + "\".");
            }
        }
        return new Bearer(role, authority, client);
    }

    private static String value(Deque<String> words, String option) {
        if (words.isEmpty()) throw new IllegalArgumentException(option + " needs a value.");
        return words.pop();
    }
}
