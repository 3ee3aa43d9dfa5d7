package org.vigie.mapping.communes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune, or a municipal arrondissement of Paris, Lyon or Marseille.
 *
 * @param code INSEE code
 * @param postcodes in order
 * @param point where it is; null where nobody lives
 */
public record Commune(
        String code,
        String name,
        List<String> postcodes,
        @Nullable Point point) {}
