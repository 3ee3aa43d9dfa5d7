/** Who receives, by which channels, and who receives what. Pure: no clock, no random, no I/O. */
@NullMarked
package org.vigie.referral.domain.authority;

import org.jspecify.annotations.NullMarked;
