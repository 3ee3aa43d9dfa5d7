package org.vigie.intake.application.partners;

import java.util.UUID;

/** The map itself, as of now. */
public interface TheMap {

    /** What the map says of a partner. Blocks, for some seconds at most, and never throws. */
    Standing ask(UUID partnerId);
}
