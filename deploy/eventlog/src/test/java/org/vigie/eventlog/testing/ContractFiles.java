package org.vigie.eventlog.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.eventlog.codec.EventVersion;

/** The files of a {@code contracts} folder. */
final class ContractFiles {
    private static final String SCHEMA = ".schema.json";
    private static final String SAMPLE = ".json";

    private ContractFiles() {}

    /** Types that have a schema. */
    static List<String> types(Path contracts) {
        return names(contracts, SCHEMA);
    }

    /** Types that have a sample. */
    static List<String> samples(Path contracts) {
        return names(contracts.resolve("samples"), SAMPLE);
    }

    static Path schema(Path contracts, String type) {
        return contracts.resolve(type + SCHEMA);
    }

    static Path sample(Path contracts, String type) {
        return contracts.resolve("samples").resolve(type + SAMPLE);
    }

    /** The published names of {@code current} and every version before. */
    static Stream<String> versionsUpTo(EventVersion current) {
        return IntStream.rangeClosed(1, current.version())
                .mapToObj(version -> new EventVersion(current.type(), version).published());
    }

    private static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
