/** Referral's surroundings in its tests: intake, its topic, a department's system. */
@NullMarked
package org.vigie.referral.testing;

import org.jspecify.annotations.NullMarked;
