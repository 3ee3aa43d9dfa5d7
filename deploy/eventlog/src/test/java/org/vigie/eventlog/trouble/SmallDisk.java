package org.vigie.eventlog.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own in memory, small enough to be filled. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 12;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it on {@code folder}; where that is not allowed the test is skipped. */
    static SmallDisk on(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
                "a small disk can only be made as root, where mounting is allowed");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Moves {@code folder} here and leaves a link in its place. */
    void takeOver(Path folder) throws IOException {
        Path here = this.folder.resolve(folder.getFileName());
        assertThat(run("mv", folder.toString(), here.toString())).isTrue();
        Files.createSymbolicLink(folder, here);
    }

    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            if (Files.size(ballast()) < BLOCK) {
                throw full;
            }
        }
    }

    void clear() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... words) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().join().exitValue() == 0;
    }
}
