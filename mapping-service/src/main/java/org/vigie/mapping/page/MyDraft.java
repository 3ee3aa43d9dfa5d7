package org.vigie.mapping.page;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as its owner's list shows it.
 *
 * @param name as it is typed; empty when it is not yet
 * @param isNew whether it was begun of a partner that was not on the map
 */
public record MyDraft(UUID partnerId, String name, boolean isNew, Instant savedAt, Instant keptUntil) {}
