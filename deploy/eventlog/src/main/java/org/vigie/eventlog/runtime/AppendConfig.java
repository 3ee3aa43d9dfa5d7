package org.vigie.eventlog.runtime;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.vigie.eventlog.postgres.AppendSettings;

/** {@code eventlog.append.*}, see {@link AppendSettings}. */
@ConfigMapping(prefix = "eventlog.append")
interface AppendConfig {

    @WithDefault("4096")
    int queuedAppends();

    @WithDefault("16M")
    MemorySize queuedBytes();

    @WithDefault("512")
    int batchAppends();

    @WithDefault("0s")
    Duration linger();

    @WithDefault("10s")
    Duration queueTimeout();

    @WithDefault("10s")
    Duration commitTimeout();

    @WithDefault("10s")
    Duration settleTimeout();

    default AppendSettings settings() {
        return new AppendSettings(
                queuedAppends(),
                queuedBytes().asLongValue(),
                batchAppends(),
                linger(),
                queueTimeout(),
                commitTimeout(),
                settleTimeout());
    }
}
