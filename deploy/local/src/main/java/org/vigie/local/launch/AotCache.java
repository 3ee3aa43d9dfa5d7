package org.vigie.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM keeps of an earlier run of the same service, its classes linked and its methods' profiles (JEP 483, 514, 515), to start
 * quicker and be warm sooner. It lies beside the service's jars and a build deletes it with them. A JVM that finds it made by another
 * JVM or of other jars does without.
 *
 * @param file where it lies, or will
 */
record AotCache(Path file) {
    /** Of the service that was built into the folder. */
    static AotCache of(Path serviceFolder) {
        return new AotCache(serviceFolder.resolve("app.aot"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The JVM's option to start from the cache; none while there is no cache. */
    List<String> use() {
        return exists() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** The JVM's option to write the cache when it ends. */
    List<String> make() {
        return List.of("-XX:AOTCacheOutput=" + file);
    }
}
