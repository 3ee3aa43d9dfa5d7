package org.vigie.mapping.adapter.kafka;

import java.util.UUID;

/**
 * {@code vigie.mapping.PartnerMerged.v1} and {@code PartnerUnmerged.v1}: two entries of the map are one partner, or were not.
 *
 * @param partnerId the entry that was merged
 * @param into the entry that stands for both
 */
record PublishedMerge(UUID partnerId, UUID into) {}
