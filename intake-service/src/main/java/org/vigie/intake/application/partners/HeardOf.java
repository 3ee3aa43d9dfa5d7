package org.vigie.intake.application.partners;

import java.util.Optional;
import java.util.UUID;

/** The partners that mapping-service's events told of, a moment behind the map. */
public interface HeardOf {

    /** The partner with this id, as the entry tells of it that stands for it, if that was told of. Blocks. */
    Optional<Standing.OnTheMap> find(UUID partnerId);
}
