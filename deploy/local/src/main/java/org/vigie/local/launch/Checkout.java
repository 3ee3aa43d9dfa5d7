package org.vigie.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.local.process.StartFailure;

/** The checkout that this launcher was built from: its services, its signing key, its usual data folder. */
public record Checkout(Path root) {
    /** Found by {@code -Dvigie.checkout}, else upwards from the working folder. */
    public static Checkout find() {
        String named = System.getProperty("vigie.checkout");
        return new Checkout(named != null ? Path.of(named) : above(Path.of("").toAbsolutePath()));
    }

    private static Path above(Path folder) {
        for (@Nullable Path at = folder; at != null; at = at.getParent())
            if (Files.exists(at.resolve("deploy/run"))) return at;
        throw new StartFailure("This is no checkout of Vigie: no deploy/run in or above " + folder + ".");
    }

    public Path usualData() {
        return root.resolve("deploy/.local/data");
    }

    public Path signingKey() {
        return root.resolve("deploy/.local/token-key.pem");
    }

    /** The realm and its demo users. */
    Path realm() {
        return root.resolve("deploy/keycloak");
    }

    /** Keycloak as {@code deploy/local/keycloak-fetch} leaves it. */
    Path keycloak() {
        return root.resolve("deploy/.local/keycloak");
    }

    /** The service as its build leaves it. */
    public Path serviceFolder(Service service) {
        Path folder = root.resolve(service.label() + "-service/target/quarkus-app");
        if (Files.notExists(folder.resolve("quarkus-run.jar")))
            throw new StartFailure(service.label() + "-service is not built: "
                    + Objects.requireNonNull(folder.getParent()) + " has no quarkus-app; deploy/run builds it.");
        return folder;
    }
}
