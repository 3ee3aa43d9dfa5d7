package org.vigie.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files that are never edited, held to the digests in {@code frozen.sha256} beside them, which has the form that {@code
 * sha256sum -c} reads. To add a file is to add its line; to edit one is to be told.
 *
 * @param folder that the files lie in or below
 * @param frozen which of them never change
 */
record FrozenFiles(Path folder, Predicate<Path> frozen) {
    private static final String LIST = "frozen.sha256";

    /** Throws {@link AssertionError} when a file is not the one that was frozen, is missing, or is not on the list. */
    void assertUnchanged() {
        assertThat(read(folder.resolve(LIST)))
                .as(
                        "digests in %s of the files there. What is frozen is never edited: put it back, and give the new shape a "
                                + "version and files of its own. A new file gets its line",
                        folder.resolve(LIST))
                .containsExactlyInAnyOrderElementsOf(
                        files().stream().map(this::line).toList());
    }

    /** Every frozen file, by its path in the folder. */
    List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(frozen)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file)));
            return HexFormat.of().formatHex(digest) + "  " + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> read(Path list) {
        try {
            return Files.exists(list) ? Files.readAllLines(list) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
