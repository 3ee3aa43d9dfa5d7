package org.vigie.mapping.domain.entry;

import org.jspecify.annotations.Nullable;

/**
 * Where a document is found. The document itself lies elsewhere.
 *
 * @param title what it is called
 * @param url its address, http or https; null when it has none
 * @param reference its number or shelf where it is kept; null when it has none
 */
public record DocumentReference(
        String title, @Nullable String url, @Nullable String reference) {}
