package org.vigie.http.ndjson;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much imports may take of an instance. What all of them may spool is {@link #atOnce} times {@link #spool}. */
@ConfigMapping(prefix = "vigie.imports")
public interface ImportBounds {
    /** How many run at the same time; each takes a thread and a few megabytes. */
    @WithDefault("8")
    int atOnce();

    /** How many of them one client may have. */
    @WithDefault("4")
    int perClient();

    /** The bytes on disk, deflated, of results that the client does not read; beyond it the upload waits. */
    @WithDefault("32M")
    MemorySize spool();

    /** How long an import waits for a client that neither sends nor reads. */
    @WithDefault("PT2M")
    Duration idle();
}
