package org.vigie.referral.domain;

import java.util.Optional;

/**
 * Which authority has a referral.
 *
 * @param number 1 for the first authority of this referral, then 2, 3…; a message belongs to one routing
 * @param authority code of the authority
 * @param assumed true when nothing said in which part of the department the minors live
 */
public record Routing(int number, String authority, boolean assumed) {

    /** A referral's first routing when {@code previous} is empty, else its next. */
    static Routing after(Optional<Routing> previous, String authority, boolean assumed) {
        return new Routing(previous.map(Routing::number).orElse(0) + 1, authority, assumed);
    }
}
