package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where each service's log keeps who was erased, apart from the database, so that no restored backup brings anybody back. */
final class Erasures {
    private final Path folder;

    Erasures(Path dataFolder) {
        this.folder = dataFolder.resolve("erasures");
    }

    /** The service's ledger; its folder is there. */
    Path ledger(Service service) {
        try {
            Files.createDirectories(folder);
            return folder.resolve(service.label() + ".ledger");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot make " + folder, unwritable);
        }
    }
}
