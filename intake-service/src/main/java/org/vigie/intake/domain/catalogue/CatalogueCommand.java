package org.vigie.intake.domain.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of the catalogue. */
public sealed interface CatalogueCommand {

    /**
     * A document shall read like this, whether it was known or not.
     *
     * @param expectedVersion how often it must have been described until now; null for any number
     */
    record DescribeDocument(
            Document wanted, Instant at, @Nullable Long expectedVersion) implements CatalogueCommand {}
}
