package org.vigie.local.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root. Here root runs it in a user namespace of its own, where it is nobody. */
final class DatabaseUser {
    private DatabaseUser() {}

    /** The words that take on the identity; none for an ordinary user. */
    static List<String> identity() {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        if (works("unshare", "-U", "true")) return List.of("unshare", "-U");
        throw new IllegalStateException("PostgreSQL does not run as root, and this machine lets root make no user"
                + " namespace (unshare -U): start as an ordinary user.");
    }

    private static boolean works(String... words) {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** PostgreSQL wants its folder to itself. */
    static void restrict(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }
}
