package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.local.mail.MailFolder;
import org.vigie.local.postgresql.Database;
import org.vigie.local.token.Bearer;
import org.vigie.local.token.SigningKey;
import org.vigie.local.token.TokenIssuer;

/** PostgreSQL, Kafka, the four services and, where people sign in, Keycloak: started in order, kept alive, stopped in order. */
final class Stack {
    private final Checkout checkout;
    private final DataFolder folder;
    private final Ports ports;
    private final Secrets secrets;
    private final SigningKey signingKey;
    private final Console console;
    private final boolean training;
    private final Supervisor supervisor;
    private final PostgreSqlPart postgreSql;
    private final KafkaPart kafka;
    private final Optional<Login> login;
    private final MailFolder mails;
    private Optional<KeycloakPart> keycloak = Optional.empty();
    private final Map<Service, ServicePart> services = new EnumMap<>(Service.class);
    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("chores").factory());

    /** @param training the services write, when they end, what later starts are quicker with */
    Stack(Checkout checkout, DataFolder folder, Ports ports, Console console, boolean training) {
        this.checkout = checkout;
        this.folder = folder;
        this.ports = ports;
        this.secrets = new Secrets(folder.path());
        this.signingKey = SigningKey.at(checkout.signingKey());
        this.console = console;
        this.training = training;
        this.supervisor = new Supervisor(console, Clock.systemUTC(), this::writeEndpoints);
        this.postgreSql = new PostgreSqlPart(folder, ports.postgreSql());
        this.kafka = new KafkaPart(folder, ports.kafka());
        this.login = ports.login().map(chosen -> new Login(chosen, secrets));
        this.mails = MailFolder.open(folder.path().resolve("mails"));
    }

    /** Starts everything and returns once every service takes requests. */
    void start() {
        deleteEndpoints();
        renewServiceToken();
        Concurrently.run(List.of(this::startServicesOnDatabase, () -> supervisor.start(kafka)));
        services.forEach((service, part) ->
                Readiness.await(service.label(), ports.of(service).ready(), supervisor.process(part)));
        login.ifPresent(
                place -> Readiness.await(KeycloakPart.NAME, place.ready(), supervisor.process(keycloak.orElseThrow())));
        writeEndpoints();
        supervisor.watch();
        startChores();
    }

    private void startServicesOnDatabase() {
        supervisor.start(postgreSql);
        login.ifPresent(this::startKeycloak);
        ServiceEnvironment environment = new ServiceEnvironment(
                ports, secrets, new Erasures(folder.path()), signingKey, kafka.bootstrapServers(), login, mails.port());
        List<Runnable> starts = new ArrayList<>();
        for (Service service : Service.values()) {
            Database database = postgreSql.createDatabase(service.label());
            Path built = checkout.serviceFolder(service);
            ServicePart part = new ServicePart(service, built, folder, environment.of(service, database), training);
            services.put(service, part);
            starts.add(() -> {
                new Migration(service, built, folder.log(service.label()), database).run();
                supervisor.start(part);
            });
        }
        Concurrently.run(starts);
    }

    private void startKeycloak(Login place) {
        KeycloakPart part = new KeycloakPart(
                new KeycloakHome(folder.keycloak(), checkout.keycloak()),
                folder,
                LoginRealm.read(checkout.realm()),
                place.ofKeycloak(postgreSql.createDatabase(KeycloakPart.NAME)));
        keycloak = Optional.of(part);
        supervisor.start(part);
    }

    private void startChores() {
        LogLimit logs = new LogLimit(folder.path().resolve("logs"));
        every(Duration.ofMinutes(1), logs::apply);
        every(TokenIssuer.VALIDITY.dividedBy(2), this::renewServiceToken);
        every(
                Duration.ofSeconds(10),
                () -> services.forEach((service, part) ->
                        supervisor.endUnlessLive(part, ports.of(service).live())));
    }

    private void every(Duration pause, Runnable chore) {
        long seconds = pause.toSeconds();
        var _ = chores.scheduleWithFixedDelay(() -> attempt(chore), seconds, seconds, TimeUnit.SECONDS);
    }

    /** A chore that fails once, on a full disk say, is still due the next time. */
    private void attempt(Runnable chore) {
        try {
            chore.run();
        } catch (UncheckedIOException failed) {
            console.say("a chore failed and is tried again later: " + failed.getMessage());
        }
    }

    private void renewServiceToken() {
        secrets.renewServiceToken(new TokenIssuer(signingKey, Clock.systemUTC()).issue(Bearer.of("service")));
    }

    /** Stops the services, then what they stand on. */
    void stop() {
        supervisor.close();
        chores.shutdownNow();
        deleteEndpoints();
        List<Part> users = new ArrayList<>(services.values());
        keycloak.ifPresent(users::add);
        supervisor.stop(users);
        supervisor.stop(List.of(kafka, postgreSql));
        mails.close();
    }

    Endpoints endpoints() {
        Map<String, Endpoints.ServiceEndpoint> found = new LinkedHashMap<>();
        services.forEach((service, part) -> found.put(
                service.label(),
                new Endpoints.ServiceEndpoint(
                        ports.of(service).url(),
                        ports.of(service).managementUrl(),
                        service.label(),
                        supervisor.process(part).pid(),
                        folder.log(service.label()).toString())));
        return new Endpoints(
                kafka.bootstrapServers(),
                new Endpoints.PostgreSql(
                        postgreSql.host(), postgreSql.port(), postgreSql.user(), postgreSql.password()),
                found,
                loginEndpoint(),
                new Endpoints.Pids(
                        supervisor.process(kafka).pid(),
                        supervisor.process(postgreSql).pid()));
    }

    private Endpoints.@Nullable LoginEndpoint loginEndpoint() {
        return login.map(place -> new Endpoints.LoginEndpoint(
                        place.url(),
                        place.ports().managementUrl(),
                        supervisor.process(keycloak.orElseThrow()).pid(),
                        folder.log(KeycloakPart.NAME).toString()))
                .orElse(null);
    }

    /** Where this run's {@code endpoints.json} lies. */
    Path endpointsFile() {
        return folder.path().resolve("endpoints.json");
    }

    private synchronized void writeEndpoints() {
        endpoints().write(endpointsFile());
    }

    private synchronized void deleteEndpoints() {
        try {
            Files.deleteIfExists(endpointsFile());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
