/** Which days are worked, where, and when. Pure: no clock, no random, no I/O. */
@NullMarked
package org.vigie.referral.domain.calendar;

import org.jspecify.annotations.NullMarked;
