package org.vigie.mapping.domain.partner;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that registers of others know a partner by; null when not known.
 *
 * @param siret of the establishment: 14 digits ({@link RegisterNumbers#isSiret})
 * @param finess of a health or social establishment: 9 characters ({@link RegisterNumbers#isFiness})
 * @param rna of the register of associations: W and 9 characters ({@link RegisterNumbers#isRna})
 */
public record Identifiers(
        @Nullable String siret,
        @Nullable String finess,
        @Nullable String rna) {

    /** None is known. */
    public static final Identifiers NONE = new Identifiers(null, null, null);
}
