package org.vigie.mapping.application.demand;

import java.util.Optional;

/** Knows the demand, and says so when it does not. */
@FunctionalInterface
public interface Demands {
    /** That of the newest year that has ended and of which anything is told; empty as long as analytics has not answered. Blocks. */
    Optional<Demand> newest();
}
