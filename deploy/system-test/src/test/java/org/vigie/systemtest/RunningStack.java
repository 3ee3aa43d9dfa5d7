package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.local.demo.Tokens;
import org.vigie.local.launch.Checkout;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.token.SigningKey;

/** A launcher on free ports, in a process of its own, with the stack that it started. */
final class RunningStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process launcher;
    private final Path data;
    private final Path output;

    private RunningStack(Process launcher, Path data, Path output) {
        this.launcher = launcher;
        this.data = data;
        this.output = output;
    }

    /** Starts the stack on the folder and waits until it says that it is ready. */
    static RunningStack start(Path data, String... options) {
        return ready(launch(data, options));
    }

    /** The same, with variables that reach every part. */
    static RunningStack start(Path data, Map<String, String> environment) {
        return ready(launchWith(environment, data, "--free-ports"));
    }

    private static RunningStack ready(RunningStack stack) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> stack.said("ready") || !stack.launcher.isAlive());
        assertThat(stack.said("ready")).as(stack.output()).isTrue();
        return stack;
    }

    /** Starts a launcher without waiting for anything. */
    static RunningStack launch(Path data, String... options) {
        return launchOnUsualPorts(
                data,
                Stream.concat(Stream.of("--free-ports"), Stream.of(options)).toArray(String[]::new));
    }

    /** Starts a launcher on the ports that the README names, without waiting for anything. */
    static RunningStack launchOnUsualPorts(Path data, String... options) {
        return launchWith(Map.of(), data, options);
    }

    private static RunningStack launchWith(Map<String, String> environment, Path data, String... options) {
        try {
            Path output = Files.createTempFile("vigie-launcher-", ".out");
            List<String> command = new ArrayList<>();
            command.add(checkout().root().resolve("deploy/local/launch").toString());
            command.addAll(List.of("--data", data.toString()));
            command.addAll(List.of(options));
            ProcessBuilder launcher =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            launcher.environment().putAll(environment);
            return new RunningStack(launcher.start(), data, output);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    static Checkout checkout() {
        return Checkout.find();
    }

    static Tokens tokens() {
        return new Tokens(SigningKey.at(checkout().signingKey()));
    }

    Path data() {
        return data;
    }

    Path endpointsFile() {
        return data.resolve("endpoints.json");
    }

    /** As they are now: what was started again has another process id than before. */
    Endpoints endpoints() {
        try {
            return Endpoints.read(endpointsFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process id of each part, by its name. */
    Map<String, Long> pids() {
        Endpoints endpoints = endpoints();
        Map<String, Long> pids = endpoints.services().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().pid()));
        pids.put("kafka", endpoints.pids().kafka());
        pids.put("postgresql", endpoints.pids().postgreSql());
        if (endpoints.login() != null) pids.put("keycloak", endpoints.login().pid());
        return pids;
    }

    /** The realm where people sign in, of a stack that was started with {@code --login}. */
    String loginUrl() {
        return Objects.requireNonNull(endpoints().login()).url();
    }

    /** The process id of the part. */
    long pid(String part) {
        Long pid = pids().get(part);
        if (pid == null) throw new IllegalArgumentException(part);
        return pid;
    }

    /** Connects to the database as the superuser. */
    Connection connect(String database) throws SQLException {
        Endpoints.PostgreSql server = endpoints().postgresql();
        String url = "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), database);
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    /** Kills the part with SIGKILL. */
    void kill(String part) {
        ProcessHandle.of(pid(part)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Kills the launcher and everything that it started, all at once. */
    void cutThePower() {
        List<ProcessHandle> all = pids().values().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
        launcher.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(10)).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Whether the launcher printed a line that begins so. */
    boolean said(String line) {
        return output().lines().anyMatch(each -> each.startsWith(line));
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends the signal and waits for the launcher's end; its exit code. */
    int end(String signal) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(launcher.pid()))
                    .start()
                    .waitFor();
            return exitCode();
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits for the launcher's end. */
    int exitCode() {
        try {
            assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).as(output()).isTrue();
            return launcher.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (launcher.isAlive()) end("TERM");
    }
}
