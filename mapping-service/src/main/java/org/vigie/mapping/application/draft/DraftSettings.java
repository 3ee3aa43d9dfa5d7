package org.vigie.mapping.application.draft;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long drafts are kept. */
@ConfigMapping(prefix = "vigie.drafts")
public interface DraftSettings {

    /** After it was last saved. */
    @WithDefault("30d")
    Duration kept();

    /** How often those are deleted that were kept for so long. */
    @WithDefault("1h")
    Duration pause();
}
