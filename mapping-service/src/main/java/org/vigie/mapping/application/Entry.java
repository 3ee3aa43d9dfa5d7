package org.vigie.mapping.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the map as it is now.
 *
 * @param version version of its stream
 * @param externalReference the name under which the source knows it, if it gave one
 */
public record Entry<D>(
        UUID id, long version, D details, @Nullable String externalReference) {}
