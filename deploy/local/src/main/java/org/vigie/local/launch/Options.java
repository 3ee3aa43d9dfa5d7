package org.vigie.local.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.vigie.local.process.StartFailure;

/**
 * What the command line of {@code deploy/run} asks for.
 *
 * @param data the folder that keeps everything
 * @param fresh start empty
 * @param demo replay the first year
 * @param exit end after the demo, with its verdict
 * @param train the services write, when they end, what later starts are quicker with
 * @param login people can sign in: Keycloak runs as well
 * @param freePorts take any free ports for the services in place of the fixed ones
 * @param help say how it is used, and no more
 */
public record Options(
        Path data,
        boolean fresh,
        boolean demo,
        boolean exit,
        boolean train,
        boolean login,
        boolean freePorts,
        boolean help) {
    /** What {@code --help} prints. */
    public static final String USAGE = """
            usage: deploy/run [--data DIR] [--fresh] [--demo [--exit]] [--login] [--train] [--free-ports]

              --data DIR     keep everything in DIR and pick it up again (default deploy/.local/data)
              --fresh        start empty: deletes what an earlier start left in the data folder
              --demo         replay the first year through the public API and print its figures
              --exit         end after the demo: 0 only if every figure is as published
              --login        people can sign in on pages: starts Keycloak as well, with a demo user a role
              --train        have the services write, when they end, what later starts are quicker with
              --free-ports   any free ports for the services instead of 8080-8084 and 9080-9084
            """;

    /**
     * Reads the command line.
     *
     * @throws StartFailure with a sentence when the words make no sense
     */
    public static Options parse(List<String> words, Path usualData) {
        Deque<String> rest = new ArrayDeque<>(words);
        Path data = usualData;
        boolean fresh = false;
        boolean demo = false;
        boolean exit = false;
        boolean train = false;
        boolean login = false;
        boolean freePorts = false;
        boolean help = false;
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case "--data" -> data = Path.of(value(rest));
                case "--fresh" -> fresh = true;
                case "--demo" -> demo = true;
                case "--exit" -> exit = true;
                case "--train" -> train = true;
                case "--login" -> login = true;
                case "--free-ports" -> freePorts = true;
                case "--help", "-h" -> help = true;
                case String other -> throw new StartFailure("There is no option \"" + other + "\".\n" + USAGE);
            }
        }
        if (exit && !demo) throw new StartFailure("--exit ends after the demo: it needs --demo.");
        return new Options(data.toAbsolutePath().normalize(), fresh, demo, exit, train, login, freePorts, help);
    }

    private static String value(Deque<String> rest) {
        if (rest.isEmpty()) throw new StartFailure("--data needs a folder.");
        return rest.pop();
    }
}
