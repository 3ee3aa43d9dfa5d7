/**
 * A case: what the platform follows. Pure: no clock, no random, no I/O; everything from outside is a field of a command. The
 * words are those of the field; {@link org.vigie.intake.domain.CaseDecider} holds every rule.
 */
@NullMarked
package org.vigie.intake.domain;

import org.jspecify.annotations.NullMarked;
