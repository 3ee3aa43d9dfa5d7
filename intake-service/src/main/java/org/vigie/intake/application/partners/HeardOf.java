package org.vigie.intake.application.partners;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The partners that mapping-service's events told of, a moment behind the map. */
public interface HeardOf {

    /** The partner with this id, if it was told of. Blocks. */
    Optional<Standing.OnTheMap> find(UUID partnerId);

    /** The partners whose names have one of these stems of French words at least, each with all stems of its name. Blocks. */
    Map<UUID, Set<String>> named(Collection<String> stems);
}
