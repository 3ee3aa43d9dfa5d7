/** The deadlines of a referral, read from what happened to it, and what the passing of time asks for. Pure: no clock, no random, no I/O. */
@NullMarked
package org.vigie.referral.domain.deadline;

import org.jspecify.annotations.NullMarked;
