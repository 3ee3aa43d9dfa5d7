/** The public prosecutors' offices that are told of children in grave and immediate danger (CASF L226-4). Pure: no clock, no random, no I/O. */
@NullMarked
package org.vigie.referral.domain.prosecutor;

import org.jspecify.annotations.NullMarked;
