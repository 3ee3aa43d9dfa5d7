package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.local.process.StartFailure;

/**
 * The home folder of one stack's Keycloak: its programs are links to what the checkout has once, its realm and what it writes are the
 * stack's own. Its data is in PostgreSQL.
 */
final class KeycloakHome {
    private final Path folder;
    private final Path programs;

    /**
     * @param folder in the data folder
     * @param programs where {@code deploy/local/keycloak-fetch} leaves Keycloak
     */
    KeycloakHome(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
    }

    Path folder() {
        return folder;
    }

    /** @throws StartFailure when Keycloak was not fetched */
    void make(String realm) {
        if (Files.notExists(programs.resolve("lib/quarkus-run.jar")))
            throw new StartFailure("Keycloak is not here: deploy/run --login fetches it into " + programs + ".");
        try {
            Path imported = Files.createDirectories(folder.resolve("data/import"));
            for (String part : new String[] {"lib", "providers", "themes", "conf"}) link(part);
            Files.writeString(imported.resolve("vigie-realm.json"), realm);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write to " + folder, unwritable);
        }
    }

    private void link(String part) throws IOException {
        Path link = folder.resolve(part);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, programs.resolve(part));
    }
}
